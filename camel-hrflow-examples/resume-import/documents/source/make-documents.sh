#!/usr/bin/env bash
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
#
# Makes ../good, ../bad, ../expected.json and ../expected-bad.json; see ../README.md for the tools needed.
set -euo pipefail
cd "$(dirname "$0")"
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
PYTHON=${PYTHON:-python3}
CHROMIUM=${CHROMIUM:-chromium}
work=build
rm -rf "$work" ../good ../bad
mkdir -p "$work" ../good ../bad

office() { # filter, documents
  local filter=$1; shift
  (cd "$work" && soffice -env:UserInstallation="file://$PWD/profile" --headless --convert-to "$filter" "$@" >/dev/null 2>&1)
}
chrome() {
  "$CHROMIUM" --headless --no-sandbox --disable-gpu --user-data-dir="$work/chromium" --no-pdf-header-footer \
    --print-to-pdf="$work/$1.pdf" "html/$1.html" >/dev/null 2>&1
}
put() { cp "$work/$1" "../good/$2"; }

# ---- office documents
"$PYTHON" office_documents.py "$work"
office pdf mueller.fodt benali.fodt etxeberria.fodt papadopoulou.fodt lefevre.fodt
put mueller.pdf 'Lebenslauf Jürgen Müller (final).pdf'
put benali.pdf 'CV_soudeur_BENALI.pdf'
put etxeberria.pdf 'CV Íñigo Etxeberria – jefe de cocina.pdf'
office 'docx:MS Word 2007 XML' von_stein.fodt li_wei.fodt lhostis.fodt rios.fodt sato.fodt walsh.fodt
put von_stein.docx 'Lebenslauf_vonStein.docx'
put li_wei.docx '简历 Wei Li.docx'
put lhostis.docx "CV d'Amélie L'Hostis – comptable.docx"
put rios.docx 'Hoja de vida - Andrés Felipe Ríos (2024).docx'
put sato.docx '履歴書 Kenji Sato.docx'
put walsh.docx "O'Connor-Walsh, Niamh - Teacher.docx"
office 'doc:MS Word 97' lefevre.fodt antonio.fodt okafor.fodt
put lefevre.doc 'CV Jean-Baptiste LEFÈVRE.doc'
put antonio.doc 'CURRICULUM ANTONIO GARCÍA.doc'
put okafor.doc 'Resume of T. Okafor.doc'
office odt gross.fodt darc.fodt ibanez.fodt papadopoulou.fodt
put gross.odt 'Tabellarischer Lebenslauf Groß.odt'
put darc.odt "CV “Zoé” d'Arc.odt"
put ibanez.odt 'Currículum Begoña Ibáñez.odt'
put papadopoulou.odt 'Βιογραφικό Eleni Papadopoulou.odt'
office 'rtf:Rich Text Format' yildiz.fodt joaquin.fodt resume_final.fodt
put yildiz.rtf 'Lebenslauf_Yıldız.rtf'
put joaquin.rtf 'CV Joaquín - camarero.rtf'
put resume_final.rtf 'resume_final_FINAL v3.rtf'
office 'pptx:Impress MS PowerPoint 2007 XML' whitfield.fodp moreau.fodp
put whitfield.pptx 'One-Pager Consultant (H. Whitfield).pptx'
put moreau.pptx 'Présentation Inès Moreau.pptx'

# ---- PDF of other makers
for name in durand petrova brennan scan_fr scan_de image_es; do chrome "$name"; done
put durand.pdf 'CV Camille DURAND - infirmière.pdf'
put petrova.pdf 'Резюме Anna Petrova.pdf'
put brennan.pdf 'resume (1).pdf'
for name in nunez villiers image_en; do weasyprint -q "html/$name.html" "$work/$name.pdf" 2>/dev/null; done
put nunez.pdf 'Currículum María José Núñez.pdf'
put villiers.pdf 'CV Maître de Villiers-Roche.pdf'
for name in raghunathan dangelo; do pdflatex -interaction=batchmode -output-directory "$work" "latex/$name.tex" >/dev/null; done
put raghunathan.pdf 'Priya_Raghunathan_Resume.pdf'
put dangelo.pdf "Curriculum Niccolò D'Angelo.pdf"
groff -Kutf8 -ms -Tpdf -P-pa4 groff/obrien.ms > "$work/obrien.pdf"
put obrien.pdf "S. O'Brien - electrician.pdf"
groff -Kutf8 -t -ms -Tps -P-pa4 groff/schmidt.ms | ps2pdf - "$work/schmidt.pdf"
put schmidt.pdf 'Bewerbung_Schmidt,Katharina.pdf'
groff -Kutf8 -ms -Tps -P-pletter groff/scan_en.ms | ps2pdf - "$work/scan_en.pdf"

# ---- HTML as it is
cp html/portfolio.html '../good/portfolio.html'
cp html/lebenslauf.html '../good/Lebenslauf Öztürk-Weiß.html'
cp html/conceicao.html '../good/CV João da Conceição.htm'
cp html/lucia.html '../good/lucia fernández-arroyo (web).html'

# ---- scans and pictures: grey pages, a little askew, with the noise of a scanner
scan() { # name, dpi, rotation, seed, jpeg quality
  pdftoppm -r "$2" -gray "$work/$1.pdf" "$work/$1"
  local page
  for page in "$work/$1"-*.pgm; do
    convert "$page" -background '#f4f4f4' -rotate "$3" +repage -blur 0x0.5 -seed "$4" -attenuate 0.15 +noise Gaussian \
      -level 3%,98% -colorspace Gray -density "$2" -units PixelsPerInch -strip -quality "$5" "${page%.pgm}.jpg"
  done
}
scan scan_fr 120 0.7 11 45
scan scan_de 110 -0.5 12 45
scan scan_en 120 -1.1 13 40
img2pdf "$work"/scan_fr-*.jpg -o "$work/scanned_fr.pdf"
img2pdf "$work"/scan_de-*.jpg -o "$work/scanned_de.pdf"
(cd "$work" && mv scan_en-1.jpg scanned_en.jpg)
office 'pdf:draw_pdf_Export' scanned_en.jpg
put scanned_fr.pdf 'Numérisation 0042.pdf'
put scanned_de.pdf 'Scan Lebenslauf Köhler.pdf'
put scanned_en.pdf 'scan0007.pdf'
scan image_en 110 1.4 14 50
put image_en-1.jpg 'IMG_2231.jpg'
scan lefevre 100 -2.1 15 50
put lefevre-1.jpg "photo du CV n°2.jpeg"
pdftoppm -r 80 -png "$work/image_es.pdf" "$work/image_es"
convert "$work/image_es-1.png" -colors 32 -strip "$work/image_es.png"
put image_es.png 'Captura CV Ximena.png'
pdftoppm -r 80 -gray "$work/papadopoulou.pdf" "$work/pap"
convert "$work/pap-1.pgm" -background white -rotate 0.6 +repage -colors 16 -strip "$work/pap.png"
put pap.png 'Βιογραφικό εικόνα.png'

# ---- bad ones
"$PYTHON" bad_documents.py '../good/Priya_Raghunathan_Resume.pdf' ../bad
"$PYTHON" expected.py ..
rm -rf "$work"
