#!/usr/bin/env python3
# Licensed under the Apache License, Version 2.0 (the "License");
# you may not use this file except in compliance with the License.
# You may obtain a copy of the License at
#
#     http://www.apache.org/licenses/LICENSE-2.0
#
# Unless required by applicable law or agreed to in writing, software
# distributed under the License is distributed on an "AS IS" BASIS,
# WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
# See the License for the specific language governing permissions and
# limitations under the License.
"""A few helpers that write flat OpenDocument files (.fodt and .fodp).

Inline marks in a text: **bold**, __italic__, [[text|target]], tab and line feed.
"""
import base64
import re
import struct
import zlib
from xml.sax.saxutils import escape, quoteattr

NS = ' '.join('xmlns:%s="%s"' % x for x in (
    ('office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'),
    ('style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'),
    ('text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'),
    ('table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'),
    ('draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'),
    ('fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'),
    ('xlink', 'http://www.w3.org/1999/xlink'),
    ('dc', 'http://purl.org/dc/elements/1.1/'),
    ('svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'),
    ('presentation', 'urn:oasis:names:tc:opendocument:xmlns:presentation:1.0')))

PARA = {'align': 'fo:text-align', 'before': 'fo:margin-top', 'after': 'fo:margin-bottom',
        'left': 'fo:margin-left', 'right': 'fo:margin-right', 'hang': 'fo:text-indent',
        'line': 'fo:line-height', 'under': 'fo:border-bottom', 'over': 'fo:border-top',
        'bg': 'fo:background-color', 'pad': 'fo:padding', 'keep': 'fo:keep-with-next', 'break_': 'fo:break-before'}
CHAR = {'size': 'fo:font-size', 'color': 'fo:color', 'spacing': 'fo:letter-spacing',
        'caps': 'fo:font-variant', 'upper': 'fo:text-transform', 'font': 'style:font-name'}


def inline(text):
    """The marks of one paragraph as OpenDocument spans."""
    out = escape(text)
    out = re.sub(r'\[\[([^|\]]+)\|([^\]]+)\]\]',
                 r'<text:a xlink:type="simple" xlink:href="\2">\1</text:a>', out)
    out = re.sub(r'\*\*(.+?)\*\*', r'<text:span text:style-name="Bold">\1</text:span>', out)
    out = re.sub(r'__(.+?)__', r'<text:span text:style-name="Italic">\1</text:span>', out)
    return out.replace('\t', '<text:tab/>').replace('\n', '<text:line-break/>')


def picture():
    """A grey head-and-shoulders silhouette as PNG bytes: the place of a photograph."""
    w, h = 120, 150
    rows = b''
    for y in range(h):
        line = bytearray()
        for x in range(w):
            head = ((x - 60) / 27.0) ** 2 + ((y - 58) / 34.0) ** 2 <= 1
            body = ((x - 60) / 52.0) ** 2 + ((y - 150) / 52.0) ** 2 <= 1
            line.append(120 if head else 95 if body else 222 - y // 6)
        rows += b'\0' + bytes(line)

    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', w, h, 8, 0, 0, 0, 0))
            + chunk(b'IDAT', zlib.compress(rows, 9)) + chunk(b'IEND', b''))


class Doc:
    """One text document; its methods return XML which the caller puts together."""

    def __init__(self, title, lang='en-GB', font='Liberation Sans', size='10.5pt',
                 margins='2cm', page=('21cm', '29.7cm')):
        self.title, self.lang, self.font, self.size = title, lang.split('-'), font, size
        self.margins, self.page = margins, page
        self.styles, self.auto, self.fonts, self.n = {}, [], {font}, 0
        self.head = self.foot = None

    def style(self, name, tabs=(), **kw):
        para = chars = ''
        kw.setdefault('after', '0cm')
        for key, value in kw.items():
            if key == 'bold':
                chars += ' fo:font-weight="bold" style:font-weight-asian="bold"'
            elif key == 'italic':
                chars += ' fo:font-style="italic"'
            elif key in PARA:
                para += ' %s=%s' % (PARA[key], quoteattr('always' if key == 'keep' else value))
            else:
                chars += ' %s=%s' % (CHAR[key], quoteattr(value))
                if key == 'font':
                    self.fonts.add(value)
        stops = ''.join('<style:tab-stop style:position="%s" style:type="%s"/>' %
                        (t if isinstance(t, tuple) else (t, 'left')) for t in tabs)
        self.styles[name] = (
            '<style:style style:name="%s" style:family="paragraph" style:parent-style-name="Standard">'
            '<style:paragraph-properties%s><style:tab-stops>%s</style:tab-stops></style:paragraph-properties>'
            '<style:text-properties%s/></style:style>' % (name, para, stops, chars))

    def p(self, text='', style='Standard'):
        return '<text:p text:style-name="%s">%s</text:p>' % (style, inline(text))

    def h(self, text, style='H', level=1):
        return '<text:h text:style-name="%s" text:outline-level="%d">%s</text:h>' % (style, level, inline(text))

    def ul(self, items, style='Standard', bullet='•', indent='0.5cm'):
        self.n += 1
        self.auto.append(
            '<text:list-style style:name="L%d"><text:list-level-style-bullet text:level="1" text:bullet-char="%s">'
            '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
            '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-%s" '
            'fo:margin-left="%s"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>'
            % (self.n, bullet, indent, indent))
        return '<text:list text:style-name="L%d">%s</text:list>' % (
            self.n, ''.join('<text:list-item>%s</text:list-item>' % self.p(i, style) for i in items))

    def table(self, widths, rows, border='none', bgs=None, pad='0.1cm', inner=None):
        """rows: lists of cells; a cell is XML or plain text. bgs: background per column."""
        self.n += 1
        t = 'T%d' % self.n
        total = sum(widths)
        self.auto.append('<style:style style:name="%s" style:family="table"><style:table-properties '
                         'style:width="%.2fcm" table:align="left"/></style:style>' % (t, total))
        out = '<table:table table:name="%s" table:style-name="%s">' % (t, t)
        for i, w in enumerate(widths):
            self.auto.append('<style:style style:name="%s.C%d" style:family="table-column">'
                             '<style:table-column-properties style:column-width="%.2fcm"/></style:style>' % (t, i, w))
            bg = ' fo:background-color="%s"' % bgs[i] if bgs and bgs[i] else ''
            self.auto.append('<style:style style:name="%s.X%d" style:family="table-cell">'
                             '<style:table-cell-properties fo:border="%s" fo:padding="%s"%s%s/></style:style>'
                             % (t, i, border, pad, bg, ' fo:border-bottom="%s"' % inner if inner else ''))
            out += '<table:table-column table:style-name="%s.C%d"/>' % (t, i)
        for row in rows:
            out += '<table:table-row>'
            for i, cell in enumerate(row):
                if not cell.startswith('<'):
                    cell = self.p(cell)
                out += ('<table:table-cell table:style-name="%s.X%d" office:value-type="string">%s'
                        '</table:table-cell>' % (t, i, cell))
            out += '</table:table-row>'
        return out + '</table:table>'

    def columns(self, xml, count=2, gap='0.8cm'):
        self.n += 1
        self.auto.append('<style:style style:name="S%d" style:family="section"><style:section-properties>'
                         '<style:columns fo:column-count="%d" fo:column-gap="%s"/></style:section-properties>'
                         '</style:style>' % (self.n, count, gap))
        return '<text:section text:style-name="S%d" text:name="S%d">%s</text:section>' % (self.n, self.n, xml)

    def frame(self, xml, x, y, w, h, bg=None, border='none'):
        """A text box at a fixed place of the page (anchored to the paragraph it is put in)."""
        self.n += 1
        self.auto.append('<style:style style:name="F%d" style:family="graphic" style:parent-style-name="Frame"><style:graphic-properties '
                         'style:vertical-pos="from-top" style:vertical-rel="page" style:horizontal-pos="from-left" '
                         'style:horizontal-rel="page" style:wrap="parallel" fo:border="%s" fo:padding="0.25cm"%s/>'
                         '</style:style>' % (self.n, border, ' draw:fill="solid" draw:fill-color="%s" fo:background-color="%s"' % (bg, bg) if bg else ''))
        return ('<text:p text:style-name="Standard"><draw:frame draw:style-name="F%d" draw:name="F%d" '
                'text:anchor-type="paragraph" svg:x="%scm" svg:y="%scm" svg:width="%scm" svg:height="%scm">'
                '<draw:text-box>%s</draw:text-box></draw:frame></text:p>' % (self.n, self.n, x, y, w, h, xml))

    def photo(self, style='Standard', w=2.6, h=3.25):
        return ('<text:p text:style-name="%s"><draw:frame draw:name="Photo" text:anchor-type="as-char" '
                'svg:width="%scm" svg:height="%scm"><draw:image><office:binary-data>%s</office:binary-data>'
                '</draw:image></draw:frame></text:p>'
                % (style, w, h, base64.b64encode(picture()).decode('ascii')))

    def write(self, path, *body):
        fonts = ''.join('<style:font-face style:name="%s" svg:font-family="&apos;%s&apos;"/>' % (f, f)
                        for f in sorted(self.fonts))
        head = foot = ''
        band = '<style:%s-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-%s="0.4cm"/></style:%s-style>'
        if self.head:
            head = '<style:header>%s</style:header>' % self.head
        if self.foot:
            foot = '<style:footer>%s</style:footer>' % self.foot
        text = (
            '<?xml version="1.0" encoding="UTF-8"?>\n<office:document %s office:version="1.2" '
            'office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>%s</dc:title></office:meta>'
            '<office:font-face-decls>%s</office:font-face-decls><office:styles>'
            '<style:default-style style:family="paragraph"><style:text-properties style:font-name="%s" '
            'fo:font-size="%s" fo:language="%s" fo:country="%s"/></style:default-style>'
            '<style:style style:name="Standard" style:family="paragraph"/>'
            '<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
            '<style:style style:name="Italic" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>'
            '<style:style style:name="Frame" style:family="graphic"/>%s</office:styles><office:automatic-styles>%s<style:page-layout style:name="PL">'
            '<style:page-layout-properties fo:page-width="%s" fo:page-height="%s" fo:margin="%s"/>%s%s'
            '</style:page-layout></office:automatic-styles><office:master-styles>'
            '<style:master-page style:name="Standard" style:page-layout-name="PL">%s%s</style:master-page>'
            '</office:master-styles><office:body><office:text>%s</office:text></office:body></office:document>\n'
            % (NS, escape(self.title), fonts, self.font, self.size, self.lang[0], self.lang[1],
               ''.join(self.styles.values()), ''.join(self.auto), self.page[0], self.page[1], self.margins,
               band % ('header', 'bottom', 'header') if head else '',
               band % ('footer', 'top', 'footer') if foot else '', head, foot, ''.join(body)))
        with open(path, 'w', encoding='utf-8') as f:
            f.write(text)


class Slides:
    """A presentation of text boxes."""

    def __init__(self, title, font='Liberation Sans', size=(33.867, 19.05)):
        self.title, self.font, self.size, self.auto, self.pages, self.n = title, font, size, [], [], 0

    def par(self, text, size=14, color='#222222', bold=False, align='start', before='0cm'):
        self.n += 1
        self.auto.append('<style:style style:name="P%d" style:family="paragraph"><style:paragraph-properties '
                         'fo:text-align="%s" fo:margin-top="%s"/></style:style>'
                         '<style:style style:name="C%d" style:family="text"><style:text-properties fo:font-size="%spt" '
                         'fo:color="%s" fo:font-family="%s"%s/></style:style>'
                         % (self.n, align, before, self.n, size, color, self.font,
                            ' fo:font-weight="bold"' if bold else ''))
        return '<text:p text:style-name="P%d"><text:span text:style-name="C%d">%s</text:span></text:p>' % (
            self.n, self.n, inline(text))

    def box(self, x, y, w, h, *pars, fill=None):
        self.n += 1
        self.auto.append('<style:style style:name="G%d" style:family="graphic"><style:graphic-properties '
                         'draw:stroke="none" draw:fill="%s"%s draw:auto-grow-height="false"/></style:style>'
                         % (self.n, 'solid' if fill else 'none', ' draw:fill-color="%s"' % fill if fill else ''))
        return ('<draw:frame draw:style-name="G%d" svg:x="%scm" svg:y="%scm" svg:width="%scm" svg:height="%scm">'
                '<draw:text-box>%s</draw:text-box></draw:frame>' % (self.n, x, y, w, h, ''.join(pars)))

    def page(self, *boxes):
        self.pages.append('<draw:page draw:name="p%d" draw:master-page-name="Default">%s</draw:page>'
                          % (len(self.pages) + 1, ''.join(boxes)))

    def write(self, path):
        with open(path, 'w', encoding='utf-8') as f:
            f.write('<?xml version="1.0" encoding="UTF-8"?>\n<office:document %s office:version="1.2" '
                    'office:mimetype="application/vnd.oasis.opendocument.presentation"><office:meta><dc:title>%s'
                    '</dc:title></office:meta><office:styles/><office:automatic-styles>'
                    '<style:page-layout style:name="PL"><style:page-layout-properties fo:page-width="%scm" '
                    'fo:page-height="%scm" style:print-orientation="landscape"/></style:page-layout>'
                    '<style:style style:name="dp" style:family="drawing-page"/>%s</office:automatic-styles>'
                    '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="PL" '
                    'draw:style-name="dp"/></office:master-styles><office:body><office:presentation>%s'
                    '</office:presentation></office:body></office:document>\n'
                    % (NS, escape(self.title), self.size[0], self.size[1], ''.join(self.auto), ''.join(self.pages)))
