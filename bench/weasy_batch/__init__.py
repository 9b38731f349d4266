"""What a consultant would write: csv, Jinja2 and WeasyPrint, one client after the other."""
