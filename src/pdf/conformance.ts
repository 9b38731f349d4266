import type { PdfDocument } from './pdfkit-door.js';

/** PDF/UA's identifier, with the extension schema by which PDF/A admits it. */
const UA_XMP = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the PDF/UA standard the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/**
 * Makes a fresh document conform to PDF/A-3a and PDF/UA-1 together, where pdfkit alone does not: its XMP is escaped as
 * XML (pdfkit writes “A & B” raw, which breaks it and lets a title inject markup), the UA identifier is added, and the
 * outline's root gets its count. The words of links (/Contents) are given where links are drawn.
 */
export function makeConforming(doc: PdfDocument): void {
  const addInfo = doc._addInfo.bind(doc);
  doc._addInfo = () => {
    const raw = doc.info;
    doc.info = Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, escapeXml(value)]));
    addInfo();
    doc.info = raw;
  };
  doc.appendXML(UA_XMP);
  doc.outline.options = { ...doc.outline.options, expanded: true };
}

function escapeXml(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`) : value;
}
