"""The letter of a client as a PDF. What does not change between clients is made once."""
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

STYLE = """
@page { size: Letter; margin: 66pt 72pt 78pt; @bottom-right { content: counter(page) " of " counter(pages); font-size: 8pt } }
body { font: 10.5pt/14.4pt "Noto Sans", "DejaVu Sans", sans-serif } h1 { font-size: 17pt } h2 { font-size: 12.5pt } h3 { font-size: 10.5pt }
h2, h3, caption { break-after: avoid } .new { break-before: page } .box { border: 1pt solid; padding: 6pt 10pt }
table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 12.2pt; margin: 8pt 0 15pt } caption { text-align: left; font-weight: bold }
thead { border-top: 1pt solid; border-bottom: 1pt solid } td, th { text-align: left; padding: 2.8pt 12pt 2.8pt 0; border-bottom: .4pt solid #b4b4b4 }
.dense { font-size: 7.6pt; line-height: 10.2pt } .dense td, .dense th { padding: 2.1pt 7pt 2.1pt 0 } tr { break-inside: avoid }
dt { float: left; clear: left; width: 90pt; font-size: 8.5pt } dd { margin-left: 95pt } .bar span { display: inline-block; width: 170pt }
.bar i { display: inline-block; height: 9pt; background: #1f1f1f }
"""
ENVIRONMENT = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True)
FONTS = FontConfiguration()
SHEET = CSS(string=STYLE, font_config=FONTS)


def draw_letter(figures, as_of):
    html = ENVIRONMENT.get_template("letter.html").render(figures, as_of=as_of)
    return HTML(string=html).write_pdf(stylesheets=[SHEET], font_config=FONTS)
