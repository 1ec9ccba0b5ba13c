<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source># SNAC Studio %1

Hardware-aware neural architecture codesign for FPGAs: searches small networks with NSGA-II and prices each one on the board before it is trained.

Copyright 2026 SNAC Studio developers. Free software under the GNU General Public License, version 3 or later; no warranty.

## Built with

| Library | Licence |
|---|---|
| Qt %2, Qt Charts | LGPL-3.0, GPL-3.0 |
| QCustomPlot | GPL-3.0-or-later |
| QScintilla | GPL-3.0 |
| LibTorch | BSD-3-Clause |
| OpenBLAS | BSD-3-Clause |
| Eigen | MPL-2.0 |
| yaml-cpp | MIT |
| CLI11 | BSD-3-Clause |
| SQLite | public domain |
| zlib | Zlib |

Colours for categories: Okabe and Ito; for generations: viridis (CC0).
</source>
        <translation># SNAC Studio %1

Hardwarebewusster Entwurf neuronaler Architekturen für FPGAs: sucht kleine Netze mit NSGA-II und berechnet für jedes die Kosten auf dem Board, bevor es trainiert wird.

Copyright 2026 SNAC Studio developers. Freie Software unter der GNU General Public License, Version 3 oder neuer; ohne jede Gewährleistung.

## Verwendete Bibliotheken

| Bibliothek | Lizenz |
|---|---|
| Qt %2, Qt Charts | LGPL-3.0, GPL-3.0 |
| QCustomPlot | GPL-3.0-or-later |
| QScintilla | GPL-3.0 |
| LibTorch | BSD-3-Clause |
| OpenBLAS | BSD-3-Clause |
| Eigen | MPL-2.0 |
| yaml-cpp | MIT |
| CLI11 | BSD-3-Clause |
| SQLite | gemeinfrei |
| zlib | Zlib |

Farben für Kategorien: Okabe und Ito; für Generationen: viridis (CC0).
</translation>
    </message>
</context>
<context>
    <name>CalibrationText</name>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>, reuse %1</source>
        <translation>, Reuse %1</translation>
    </message>
    <message>
        <source>C synthesis</source>
        <translation>C-Synthese</translation>
    </message>
    <message>
        <source>logic synthesis</source>
        <translation>Logiksynthese</translation>
    </message>
    <message>
        <source>placed or routed</source>
        <translation>platziert oder verdrahtet</translation>
    </message>
    <message>
        <source>shipped model in use</source>
        <translation>mitgeliefertes Modell in Gebrauch</translation>
    </message>
    <message>
        <source>calibrated model in use</source>
        <translation>kalibriertes Modell in Gebrauch</translation>
    </message>
    <message>
        <source>calibrated on other rows</source>
        <translation>an anderen Zeilen kalibriert</translation>
    </message>
    <message>
        <source>calibration damaged, shipped model in use</source>
        <translation>Kalibrierung beschädigt, mitgeliefertes Modell in Gebrauch</translation>
    </message>
    <message>
        <source>Rows added: %1</source>
        <translation>Hinzugefügte Zeilen: %1</translation>
    </message>
    <message>
        <source>known already: %1</source>
        <translation>schon bekannt: %1</translation>
    </message>
    <message>
        <source>files not used: %1 (see the table)</source>
        <translation>nicht verwendete Dateien: %1 (siehe Tabelle)</translation>
    </message>
    <message>
        <source>Rows removed: %1</source>
        <translation>Entfernte Zeilen: %1</translation>
    </message>
    <message>
        <source>The rows are as they were before.</source>
        <translation>Die Zeilen sind wieder wie zuvor.</translation>
    </message>
    <message>
        <source>Every estimate uses the calibrated model from now on; a study that runs keeps the one it began with.</source>
        <translation>Ab jetzt verwendet jede Schätzung das kalibrierte Modell; eine laufende Studie behält das, mit dem sie begann.</translation>
    </message>
    <message>
        <source>The shipped model is in use. Your rows are kept: Calibrate fits them again.</source>
        <translation>Das mitgelieferte Modell ist in Gebrauch. Die eigenen Zeilen bleiben: „Kalibrieren“ passt das Modell erneut an sie an.</translation>
    </message>
    <message>
        <source>Cancelled; the model in use has not changed.</source>
        <translation>Abgebrochen; das Modell in Gebrauch ist unverändert.</translation>
    </message>
    <message>
        <source>%1 bit, %2</source>
        <translation>%1 Bit, %2</translation>
    </message>
    <message>
        <source>%1, synthesized (%2)</source>
        <translation>%1, synthetisiert (%2)</translation>
    </message>
    <message>
        <source>%1, estimated without the design&apos;s architecture</source>
        <translation>%1, geschätzt ohne die Architektur des Entwurfs</translation>
    </message>
    <message>
        <source>%1, estimated by the shipped model</source>
        <translation>%1, geschätzt vom mitgelieferten Modell</translation>
    </message>
    <message>
        <source>by quantity</source>
        <translation>nach Größe</translation>
    </message>
    <message>
        <source>%1 by bits of the weights</source>
        <translation>%1 nach Bits der Gewichte</translation>
    </message>
    <message>
        <source>%1 bit</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>%1 by source</source>
        <translation>%1 nach Quelle</translation>
    </message>
    <message>
        <source>calibrated model in use (weak)</source>
        <translation>kalibriertes Modell in Gebrauch (schwach)</translation>
    </message>
    <message>
        <source>Weak: fitted on %1 designs, which do little more than shift the level of LUT and FF, and that part of the way. Ten designs of three architectures are a beginning. Every estimate uses the calibrated model from now on; a study keeps the one it began with.</source>
        <translation>Schwach: an %1 Entwürfen angepasst, die kaum mehr tun, als das Niveau von LUT und FF zu verschieben, und das nur ein Stück weit. Zehn Entwürfe aus drei Architekturen sind ein Anfang. Ab jetzt verwendet jede Schätzung das kalibrierte Modell; eine Studie behält das, mit dem sie begann.</translation>
    </message>
    <message>
        <source>On architectures left out, the 90 % bounds of %1 held too few reports: do not rely on them. </source>
        <translation>Bei ausgelassenen Architekturen enthielten die 90-%-Schranken von %1 zu wenige Berichte: kein Verlass darauf. </translation>
    </message>
</context>
<context>
    <name>ChipText</name>
    <message>
        <source>layers %1</source>
        <translation>Schichten %1</translation>
    </message>
    <message>
        <source>lr %1</source>
        <translation>lr %1</translation>
    </message>
    <message>
        <source>L1 %1</source>
        <translation>L1 %1</translation>
    </message>
    <message>
        <source>drop %1</source>
        <translation>Dropout %1</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>Batch %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 Abtastwerte</translation>
    </message>
    <message>
        <source>BN on</source>
        <translation>BN an</translation>
    </message>
    <message>
        <source>BN off</source>
        <translation>BN aus</translation>
    </message>
    <message>
        <source>reuse %1</source>
        <translation>Reuse %1</translation>
    </message>
</context>
<context>
    <name>CompressText</name>
    <message>
        <source>LUT %1, DSP %2 (%3)</source>
        <translation>LUT %1, DSP %2 (%3)</translation>
    </message>
    <message>
        <source>widths %1</source>
        <translation>Breiten %1</translation>
    </message>
    <message>
        <source>iterative</source>
        <translation>iterativ</translation>
    </message>
    <message>
        <source>one-shot</source>
        <translation>auf einmal</translation>
    </message>
    <message>
        <source>%1, whole neurons</source>
        <translation>%1, ganze Neuronen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Trial #%1 of the search</source>
        <translation>Trial #%1 der Suche</translation>
    </message>
    <message>
        <source>sparsity</source>
        <translation>Dünnbesetztheit</translation>
    </message>
    <message>
        <source>share of the weights that is gone</source>
        <translation>Anteil der entfernten Gewichte</translation>
    </message>
    <message>
        <source>integers, validation</source>
        <translation>Ganzzahlen, Validierung</translation>
    </message>
    <message>
        <source>layer %1: %2 → %3</source>
        <translation>Schicht %1: %2 → %3</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>fake-quantized</source>
        <translation>scheinquantisiert</translation>
    </message>
    <message>
        <source>rounded weights and activations, computed in floating point</source>
        <translation>gerundete Gewichte und Aktivierungen, in Gleitkomma gerechnet</translation>
    </message>
    <message>
        <source>integers</source>
        <translation>Ganzzahlen</translation>
    </message>
    <message>
        <source>the same in integers alone, as the hardware computes: the figure that counts</source>
        <translation>dasselbe nur in Ganzzahlen, wie die Hardware rechnet: die Zahl, auf die es ankommt</translation>
    </message>
    <message>
        <source>counted before training</source>
        <translation>gezählt vor dem Training</translation>
    </message>
    <message>
        <source>counted with own weights</source>
        <translation>gezählt mit eigenen Gewichten</translation>
    </message>
    <message>
        <source>cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>compressed: integers, %1</source>
        <translation>komprimiert: Ganzzahlen, %1</translation>
    </message>
    <message>
        <source>search: %1, %2</source>
        <translation>Suche: %1, %2</translation>
    </message>
    <message>
        <source>estimates of two kinds: see the legend</source>
        <translation>Schätzungen zweier Arten: siehe Legende</translation>
    </message>
    <message>
        <source>counted in two ways: see the legend</source>
        <translation>auf zwei Arten gezählt: siehe Legende</translation>
    </message>
    <message>
        <source>see the legend</source>
        <translation>siehe Legende</translation>
    </message>
    <message>
        <source>unquantized %1, fake-quantized %2, integers %3</source>
        <translation>unquantisiert %1, scheinquantisiert %2, Ganzzahlen %3</translation>
    </message>
    <message>
        <source>unquantized</source>
        <translation>unquantisiert</translation>
    </message>
    <message>
        <source>the step&apos;s own weights before rounding, pruned, computed in floating point</source>
        <translation>die eigenen Gewichte des Schritts vor dem Runden, ausgedünnt, in Gleitkomma gerechnet</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>over budget</source>
        <translation>über Budget</translation>
    </message>
    <message>
        <source>counted from its own shape</source>
        <translation>gezählt nach eigener Form</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>einheitlich</translation>
    </message>
    <message>
        <source>learned widths</source>
        <translation>gelernte Breiten</translation>
    </message>
    <message>
        <source>score: %1; cost: %2</source>
        <translation>Bewertung: %1; Kosten: %2</translation>
    </message>
    <message>
        <source>trial #%1 trained again for compression, as float: %2</source>
        <translation>Trial #%1, für die Kompression noch einmal trainiert, in Gleitkomma: %2</translation>
    </message>
    <message>
        <source>trial #%1&apos;s own network as float: %2</source>
        <translation>eigenes Netz von Trial #%1 in Gleitkomma: %2</translation>
    </message>
    <message>
        <source>integers to trial #%1 trained again for compression, as float (%2): %3 points</source>
        <translation>Ganzzahlen gegenüber Trial #%1, für die Kompression noch einmal trainiert, in Gleitkomma (%2): %3 Punkte</translation>
    </message>
    <message>
        <source>integers to trial #%1 trained again for compression, as float (%2): %3</source>
        <translation>Ganzzahlen gegenüber Trial #%1, für die Kompression noch einmal trainiert, in Gleitkomma (%2): %3</translation>
    </message>
    <message>
        <source>integers to trial #%1&apos;s own network as float (%2): %3 points</source>
        <translation>Ganzzahlen gegenüber dem eigenen Netz von Trial #%1 in Gleitkomma (%2): %3 Punkte</translation>
    </message>
    <message>
        <source>integers to trial #%1&apos;s own network as float (%2): %3</source>
        <translation>Ganzzahlen gegenüber dem eigenen Netz von Trial #%1 in Gleitkomma (%2): %3</translation>
    </message>
</context>
<context>
    <name>ExampleText</name>
    <message>
        <source>The first pictures of each class</source>
        <translation>Die ersten Bilder jeder Klasse</translation>
    </message>
    <message>
        <source>Mean trace of each class over its samples: I whole, Q dashed</source>
        <translation>Mittlerer Verlauf jeder Klasse über ihre Abtastwerte: I durchgezogen, Q gestrichelt</translation>
    </message>
    <message>
        <source>%1 to the right, %2 upwards</source>
        <translation>%1 nach rechts, %2 nach oben</translation>
    </message>
</context>
<context>
    <name>FactText</name>
    <message>
        <source>as many as there are, or more</source>
        <translation>so viele, wie es gibt, oder mehr</translation>
    </message>
    <message>
        <source>%1 % of them</source>
        <translation>%1 % davon</translation>
    </message>
    <message>
        <source>cost model: %1, on %2 at %3</source>
        <translation>Kostenmodell: %1, auf %2 bei %3</translation>
    </message>
    <message>
        <source>&lt;br&gt;random candidates need LUT %1 %, DSP %2 % (estimate, %3 drawn)</source>
        <translation>&lt;br&gt;zufällige Kandidaten brauchen LUT %1 %, DSP %2 % (Schätzung, %3 gezogen)</translation>
    </message>
    <message>
        <source>; %1 % of them are over a budget and would not be trained</source>
        <translation>; %1 % davon überschreiten ein Budget und würden nicht trainiert</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 Klassen</translation>
    </message>
    <message>
        <source>%1 targets</source>
        <translation>%1 Zielvariablen</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>simulated rows</source>
        <translation>simulierte Zeilen</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>%1 trial</source>
        <translation>%1 Trial</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 Trials</translation>
    </message>
    <message>
        <source>%1 candidate</source>
        <translation>%1 Kandidat</translation>
    </message>
    <message>
        <source>%1 candidates</source>
        <translation>%1 Kandidaten</translation>
    </message>
    <message>
        <source>%1 distinct architecture</source>
        <translation>%1 verschiedene Architektur</translation>
    </message>
    <message>
        <source>%1 distinct architectures</source>
        <translation>%1 verschiedene Architekturen</translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 Worker</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 Worker</translation>
    </message>
    <message>
        <source>%1; a real range makes the candidates infinitely many · %2</source>
        <translation>%1; mit einem reellen Bereich gibt es unendlich viele Kandidaten · %2</translation>
    </message>
    <message>
        <source>%1, %2 · %3 is %4</source>
        <translation>%1, %2 · %3 ist %4</translation>
    </message>
    <message>
        <source>%1, %2 · %3 are %4</source>
        <translation>%1, %2 · %3 sind %4</translation>
    </message>
    <message>
        <source>time unknown until a first study has been measured on this machine · %1</source>
        <translation>Dauer unbekannt, bis auf diesem Rechner eine erste Studie gemessen wurde · %1</translation>
    </message>
    <message>
        <source>about %1 on %2 (%3 k samples/s measured in the last study)</source>
        <translation>etwa %1 auf %2 (%3 k Beispiele/s, in der letzten Studie gemessen)</translation>
    </message>
    <message>
        <source>1 target</source>
        <translation>1 Zielvariable</translation>
    </message>
    <message>
        <source>%1: %2 %3 × %4, %5 · %6 train, %7 validation, %8 test</source>
        <translation>%1: %2 %3 × %4, %5 · %6 Training, %7 Validierung, %8 Test</translation>
    </message>
    <message>
        <source>1 input</source>
        <translation>1 Eingang</translation>
    </message>
    <message>
        <source>%1 inputs</source>
        <translation>%1 Eingänge</translation>
    </message>
    <message>
        <source>1 class</source>
        <translation>1 Klasse</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 Labels</translation>
    </message>
</context>
<context>
    <name>FormText</name>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Width of layer %1</source>
        <translation>Breite der Schicht %1</translation>
    </message>
    <message>
        <source> (not used yet)</source>
        <translation> (noch nicht verwendet)</translation>
    </message>
    <message>
        <source> Checked and kept; no stage of this version uses it.</source>
        <translation> Wird geprüft und übernommen; keine Stufe dieser Version verwendet den Wert.</translation>
    </message>
    <message>
        <source>+ Add a baseline</source>
        <translation>+ Neues Vergleichsnetz</translation>
    </message>
    <message>
        <source>Remove this baseline</source>
        <translation>Dieses Vergleichsnetz entfernen</translation>
    </message>
    <message>
        <source>+ Add a coordinate</source>
        <translation>+ Neue Koordinate</translation>
    </message>
    <message>
        <source>Remove this coordinate</source>
        <translation>Diese Koordinate entfernen</translation>
    </message>
    <message>
        <source>worst value</source>
        <translation>schlechtester Wert</translation>
    </message>
    <message>
        <source>%1 (0 to 1)</source>
        <translation>%1 (0 bis 1)</translation>
    </message>
    <message>
        <source>Casts round to nearest and saturate; a file says no others.</source>
        <translation>Umwandlungen runden zum nächsten Wert und sättigen; andere kennt eine Datei nicht.</translation>
    </message>
    <message>
        <source>add a precision: 8,3</source>
        <translation>Zahlenformat: 8,3</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Zielgrößen</translation>
    </message>
</context>
<context>
    <name>HardwareMenu</name>
    <message>
        <source>Synthesize…</source>
        <translation>Synthetisieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>Komprimieren</translation>
    </message>
</context>
<context>
    <name>LessonText</name>
    <message>
        <source>#%1: front %2, d = %3</source>
        <translation>#%1: Front %2, d = %3</translation>
    </message>
    <message>
        <source>your child</source>
        <translation>Ihr Kind</translation>
    </message>
    <message>
        <source>child</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>F%1</source>
        <translation>F%1</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 Plätze</translation>
    </message>
    <message>
        <source>Δ₁ = %1 of the range</source>
        <translation>Δ₁ = %1 der Spanne</translation>
    </message>
    <message>
        <source>Δ₂ = %1</source>
        <translation>Δ₂ = %1</translation>
    </message>
    <message>
        <source>%1 (larger is better)</source>
        <translation>%1 (größer ist besser)</translation>
    </message>
    <message>
        <source>%1 (smaller is better)</source>
        <translation>%1 (kleiner ist besser)</translation>
    </message>
    <message>
        <source>Not yet: another one lies further to the left.</source>
        <translation>Noch nicht: Ein anderes liegt weiter links.</translation>
    </message>
    <message>
        <source>No: the lower front wins; in the same front the larger crowding distance.</source>
        <translation>Nein: Die niedrigere Front gewinnt; in derselben Front die größere Crowding-Distanz.</translation>
    </message>
    <message>
        <source>No: that is a parent, or a parent is better in one objective and no worse in the others.</source>
        <translation>Nein: Das ist ein Elter, oder ein Elter ist in einer Zielgröße besser und in den anderen nicht schlechter.</translation>
    </message>
    <message>
        <source>Not yet: somebody still dominates it.</source>
        <translation>Noch nicht: Jemand dominiert es noch.</translation>
    </message>
    <message>
        <source>No: another one has a smaller distance.</source>
        <translation>Nein: Ein anderer Punkt hat eine kleinere Distanz.</translation>
    </message>
    <message>
        <source>Not quite: %1 missing, %2 too many.</source>
        <translation>Nicht ganz: %1 fehlen, %2 zu viel.</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Offspring</source>
        <translation>Nachkommen</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Dominance</source>
        <translation>Dominanz</translation>
    </message>
    <message>
        <source>Non-dominated sort</source>
        <translation>Sortieren nach Fronten</translation>
    </message>
    <message>
        <source>Crowding distance</source>
        <translation>Crowding-Distanz</translation>
    </message>
    <message>
        <source>Next generation</source>
        <translation>Nächste Generation</translation>
    </message>
    <message>
        <source>Each point is one individual; its genome decides where it stands. Left and below is better.</source>
        <translation>Jeder Punkt ist ein Individuum; sein Genom bestimmt, wo es steht. Links und unten ist besser.</translation>
    </message>
    <message>
        <source>Winners of tournaments become parents; their child takes genes from both, and a gene or two mutates.</source>
        <translation>Die Sieger von Turnieren werden Eltern; ihr Kind nimmt Gene von beiden, und ein, zwei Gene mutieren.</translation>
    </message>
    <message>
        <source>Each child is evaluated and lands among its parents: now both compete.</source>
        <translation>Jedes Kind wird bewertet und landet unter seinen Eltern: Nun stehen alle im Wettbewerb.</translation>
    </message>
    <message>
        <source>A point dominates another if it is no worse in every objective and better in at least one.</source>
        <translation>Ein Punkt dominiert einen anderen, wenn er in keiner Zielgröße schlechter und in mindestens einer besser ist.</translation>
    </message>
    <message>
        <source>Those that nobody dominates are front 1. Without them the same question gives front 2, and so on.</source>
        <translation>Wen niemand dominiert, der gehört zu Front 1. Ohne sie ergibt dieselbe Frage Front 2, und so fort.</translation>
    </message>
    <message>
        <source>Within one front every point is equally good. To keep it spread out, the lonely ones are preferred: those with a large box between their neighbours.</source>
        <translation>Innerhalb einer Front ist jeder Punkt gleich gut. Damit sie ausgebreitet bleibt, werden die einsamen bevorzugt: die mit einer großen Box zwischen ihren Nachbarn.</translation>
    </message>
    <message>
        <source>Whole fronts survive while they fit; of the front that does not, the most crowded leave.</source>
        <translation>Ganze Fronten überleben, solange sie passen; aus der Front, die nicht passt, gehen die am dichtesten gedrängten.</translation>
    </message>
    <message>
        <source>a beats b ⇔ rank(a) &amp;lt; rank(b), or ranks are equal and d(a) &amp;gt; d(b)&lt;br&gt;gene of the child: that of a or of b, each with p = 1/2&lt;br&gt;mutation: every gene with p = 1/n</source>
        <translation>a schlägt b ⇔ Rang(a) &amp;lt; Rang(b), oder die Ränge sind gleich und d(a) &amp;gt; d(b)&lt;br&gt;Gen des Kindes: das von a oder von b, je mit p = 1/2&lt;br&gt;Mutation: jedes Gen mit p = 1/n</translation>
    </message>
    <message>
        <source>P&lt;sub&gt;t+1&lt;/sub&gt; = F&lt;sub&gt;1&lt;/sub&gt; ∪ … ∪ F&lt;sub&gt;l−1&lt;/sub&gt; ∪ the N − |…| of F&lt;sub&gt;l&lt;/sub&gt; that are left&lt;br&gt;when the smallest d leaves, again and again</source>
        <translation>P&lt;sub&gt;t+1&lt;/sub&gt; = F&lt;sub&gt;1&lt;/sub&gt; ∪ … ∪ F&lt;sub&gt;l−1&lt;/sub&gt; ∪ die N − |…| aus F&lt;sub&gt;l&lt;/sub&gt;, die bleiben,&lt;br&gt;wenn wieder und wieder das kleinste d geht</translation>
    </message>
    <message>
        <source>Click two parents. Click a gene of the child to take it from the other parent; click it with the right button, or press M, to mutate it.</source>
        <translation>Zwei Eltern anklicken. Ein Klick auf ein Gen des Kindes nimmt es vom anderen Elter; die rechte Taste, oder M, mutiert es.</translation>
    </message>
    <message>
        <source>All fronts are known. Go back a step to guess one.</source>
        <translation>Alle Fronten sind bekannt. Einen Schritt zurück, um eine zu erraten.</translation>
    </message>
    <message>
        <source>This generation has no question for this scene; take another one.</source>
        <translation>Diese Generation hat zu dieser Szene keine Frage; bitte eine andere wählen.</translation>
    </message>
    <message>
        <source>Click the individual with the best %1.</source>
        <translation>Das Individuum mit dem besten Wert anklicken: %1.</translation>
    </message>
    <message>
        <source>%1 meet in a tournament. Click the one that becomes a parent.</source>
        <translation>%1 treffen im Turnier aufeinander. Anklicken, wer Elter wird.</translation>
    </message>
    <message>
        <source>Click a child that no parent dominates.</source>
        <translation>Ein Kind anklicken, das kein Elter dominiert.</translation>
    </message>
    <message>
        <source>Drag %1 until nobody dominates it.</source>
        <translation>%1 ziehen, bis niemand es dominiert.</translation>
    </message>
    <message>
        <source>Mark all points of front %1, then check.</source>
        <translation>Alle Punkte der Front %1 markieren, dann prüfen.</translation>
    </message>
    <message>
        <source>Click the point that would be dropped first: the most crowded one. Drag one to see its box change.</source>
        <translation>Den Punkt anklicken, der zuerst ginge: den am dichtesten gedrängten. Beim Ziehen eines Punktes ändert sich seine Box.</translation>
    </message>
    <message>
        <source>Mark those of front %1 that are dropped, %2 of them, then check.</source>
        <translation>In Front %1 markieren, wer ausscheidet (%2), dann prüfen.</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Es ist %1.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>Right: %1.</source>
        <translation>Richtig: %1.</translation>
    </message>
    <message>
        <source>Lesson: %1</source>
        <translation>Lektion: %1</translation>
    </message>
    <message>
        <source>Generation %1: %2 individuals, drawn at random.</source>
        <translation>Generation %1: %2 Individuen, zufällig gezogen.</translation>
    </message>
    <message>
        <source>Generation %1 begins with %2 individuals, the survivors of the one before.</source>
        <translation>Generation %1 beginnt mit %2 Individuen, den Überlebenden der vorigen.</translation>
    </message>
    <message>
        <source>Your child of %1 × %2</source>
        <translation>Ihr Kind von %1 × %2</translation>
    </message>
    <message>
        <source>%1: where it lands is known only after a training.</source>
        <translation>%1: Wo es landet, weiß man erst nach einem Training.</translation>
    </message>
    <message>
        <source>%1 lands at %2.</source>
        <translation>%1 landet bei %2.</translation>
    </message>
    <message>
        <source>The first generation has no parents: its genomes are drawn at random.</source>
        <translation>Die erste Generation hat keine Eltern: Ihre Genome sind zufällig gezogen.</translation>
    </message>
    <message>
        <source>Tournaments chose #%1 and #%2 as the parents of %3.</source>
        <translation>Turniere bestimmten #%1 und #%2 zu Eltern von %3.</translation>
    </message>
    <message>
        <source>Mutation: no gene of %1 changed this time.</source>
        <translation>Mutation: Diesmal änderte sich kein Gen von %1.</translation>
    </message>
    <message>
        <source>Mutation: %1 of %2 genes of %3 got another value.</source>
        <translation>Mutation: %1 von %2 Genen von %3 bekamen einen anderen Wert.</translation>
    </message>
    <message>
        <source>%1 children wait to be evaluated.</source>
        <translation>%1 Kinder warten auf ihre Bewertung.</translation>
    </message>
    <message>
        <source>%1 of %2 children are evaluated and have their place.</source>
        <translation>%1 von %2 Kindern sind bewertet und haben ihren Platz.</translation>
    </message>
    <message>
        <source>Choose a point.</source>
        <translation>Einen Punkt wählen.</translation>
    </message>
    <message>
        <source>It equals %1 in every objective: neither dominates the other, and they share a front.</source>
        <translation>Es gleicht %1 in jeder Zielgröße: Keines dominiert das andere, und sie teilen sich eine Front.</translation>
    </message>
    <message>
        <source>The number at a point: by how many others it is dominated.</source>
        <translation>Die Zahl an einem Punkt: von wie vielen anderen er dominiert wird.</translation>
    </message>
    <message>
        <source>Choose a point of front %1.</source>
        <translation>Einen Punkt der Front %1 wählen.</translation>
    </message>
    <message>
        <source>%1 is at an end of the front: no second neighbour, d = ∞, always kept.</source>
        <translation>%1 ist ein Ende der Front: kein zweiter Nachbar, d = ∞, bleibt immer.</translation>
    </message>
    <message>
        <source>%1: d = %2 = %3</source>
        <translation>%1: d = %2 = %3</translation>
    </message>
    <message>
        <source>%1 parents and %2 children line up for %3 places.</source>
        <translation>%1 Eltern und %2 Kinder stehen um %3 Plätze an.</translation>
    </message>
    <message>
        <source>The next population is complete: %1 survive, all others leave.</source>
        <translation>Die nächste Population ist vollständig: %1 überleben, alle anderen gehen.</translation>
    </message>
    <message>
        <source>Front %1 survives whole: %2 of %3 places are taken.</source>
        <translation>Front %1 überlebt ganz: %2 von %3 Plätzen sind vergeben.</translation>
    </message>
    <message>
        <source>Crowding distances are those of all objectives.</source>
        <translation>Crowding-Distanzen sind die aller Zielgrößen.</translation>
    </message>
    <message>
        <source>You moved a point; this is not what the record says.</source>
        <translation>Ein Punkt wurde bewegt; das ist nicht, was die Aufzeichnung sagt.</translation>
    </message>
    <message>
        <source>Crossover, from or towards the second parent: %1 of %2 genes of %3.</source>
        <translation>Kreuzung, vom zweiten Elter oder zu ihm hin: %1 von %2 Genen von %3.</translation>
    </message>
    <message>
        <source>Others that %1 dominates: %2. That dominate it: %3.</source>
        <translation>Andere, die %1 dominiert: %2. Die es dominieren: %3.</translation>
    </message>
    <message>
        <source>Front %1 takes the rest (%2): every point has its rank.</source>
        <translation>Front %1 nimmt den Rest (%2): Jeder Punkt hat seinen Rang.</translation>
    </message>
    <message>
        <source>Front %1 comes off (%2): nobody left dominates it.</source>
        <translation>Front %1 löst sich (%2): Keiner der Übrigen dominiert sie.</translation>
    </message>
    <message>
        <source>%1 goes: of those left in front %2 it has the least room. Still to go: %3.</source>
        <translation>%1 geht: Von den Übrigen in Front %2 hat es am wenigsten Platz. Es scheiden noch aus: %3.</translation>
    </message>
    <message>
        <source>%1 go, one after the other the most crowded. Still to go: %2.</source>
        <translation>%1 gehen, nacheinander die am dichtesten gedrängten. Es scheiden noch aus: %2.</translation>
    </message>
    <message>
        <source>Front %1 does not fit whole. To go, the most crowded first: %2.</source>
        <translation>Front %1 passt nicht ganz. Es scheiden aus, die am dichtesten gedrängten zuerst: %2.</translation>
    </message>
    <message>
        <source>%1 objectives, two are drawn. Ringed (%2): on front 1 though it looks dominated here, being better in what is not drawn.</source>
        <translation>%1 Zielgrößen, zwei sind gezeichnet. Umringt (%2): auf Front 1, auch wenn es hier dominiert aussieht; es ist besser in dem, was nicht gezeichnet ist.</translation>
    </message>
    <message>
        <source>weights left</source>
        <translation>verbleibende Gewichte</translation>
    </message>
    <message>
        <source>accuracy of the integers on test rows</source>
        <translation>Genauigkeit in Ganzzahlen auf Testzeilen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>too close to tell</source>
        <translation>zu knapp für ein Urteil</translation>
    </message>
    <message>
        <source>It is: %1. %2</source>
        <translation>Es ist: %1. %2</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>Richtig: %1</translation>
    </message>
    <message>
        <source>No, it is: %1. %2</source>
        <translation>Nein, es ist: %1. %2</translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation>Ausdünnen</translation>
    </message>
    <message>
        <source>Fixed-point grid</source>
        <translation>Festkommaraster</translation>
    </message>
    <message>
        <source>A network does not need all its weights. Each round takes some away and trains the rest; what counts is how much accuracy is left for how few.</source>
        <translation>Ein Netz braucht nicht alle seine Gewichte. Jede Runde entfernt einige und trainiert den Rest; es zählt, wie viel Genauigkeit mit wie wenigen bleibt.</translation>
    </message>
    <message>
        <source>A format holds only the numbers of its grid. A weight is rounded to one of them; beyond the ends the overflow mode decides. Fewer bits: a coarser grid, a shorter one, or both.</source>
        <translation>Ein Zahlenformat kennt nur die Zahlen seines Rasters. Ein Gewicht wird auf eine davon gerundet; jenseits der Enden entscheidet das Verhalten bei Überlauf. Weniger Bits: ein gröberes Raster, ein kürzeres oder beides.</translation>
    </message>
    <message>
        <source>w ← m ⊙ w, m ∈ {0, 1}; sparsity s = 1 − |m| / |w|&lt;br&gt;iterative: m&lt;sub&gt;t&lt;/sub&gt; ≤ m&lt;sub&gt;t−1&lt;/sub&gt;, trained in between&lt;br&gt;one-shot: m&lt;sub&gt;t&lt;/sub&gt; from w&lt;sub&gt;0&lt;/sub&gt;&lt;br&gt;neurons: m is 0 for whole rows and their columns</source>
        <translation>w ← m ⊙ w, m ∈ {0, 1}; Dünnbesetztheit s = 1 − |m| / |w|&lt;br&gt;iterativ: m&lt;sub&gt;t&lt;/sub&gt; ≤ m&lt;sub&gt;t−1&lt;/sub&gt;, dazwischen trainiert&lt;br&gt;auf einmal: m&lt;sub&gt;t&lt;/sub&gt; aus w&lt;sub&gt;0&lt;/sub&gt;&lt;br&gt;Neuronen: m ist 0 für ganze Zeilen und ihre Spalten</translation>
    </message>
    <message>
        <source>ap_fixed&amp;lt;W,I&amp;gt;: F = W − I, step 2&lt;sup&gt;−F&lt;/sup&gt;&lt;br&gt;q(w) = round(w · 2&lt;sup&gt;F&lt;/sup&gt;) · 2&lt;sup&gt;−F&lt;/sup&gt;&lt;br&gt;range: −2&lt;sup&gt;I−1&lt;/sup&gt; to 2&lt;sup&gt;I−1&lt;/sup&gt; − 2&lt;sup&gt;−F&lt;/sup&gt;</source>
        <translation>ap_fixed&amp;lt;W,I&amp;gt;: F = W − I, Raster 2&lt;sup&gt;−F&lt;/sup&gt;&lt;br&gt;q(w) = runden(w · 2&lt;sup&gt;F&lt;/sup&gt;) · 2&lt;sup&gt;−F&lt;/sup&gt;&lt;br&gt;Bereich: −2&lt;sup&gt;I−1&lt;/sup&gt; bis 2&lt;sup&gt;I−1&lt;/sup&gt; − 2&lt;sup&gt;−F&lt;/sup&gt;</translation>
    </message>
    <message>
        <source>iterative, single weights</source>
        <translation>iterativ, einzelne Gewichte</translation>
    </message>
    <message>
        <source>one-shot, single weights</source>
        <translation>auf einmal, einzelne Gewichte</translation>
    </message>
    <message>
        <source>iterative, whole neurons</source>
        <translation>iterativ, ganze Neuronen</translation>
    </message>
    <message>
        <source>%1, %2 of %3 weights</source>
        <translation>%1, %2 von %3 Gewichten</translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation>Neuron %1</translation>
    </message>
    <message>
        <source>Layer %1, from %2 to neuron %3</source>
        <translation>Schicht %1, von %2 zu Neuron %3</translation>
    </message>
    <message>
        <source>pruned in round %1</source>
        <translation>in Runde %1 entfernt</translation>
    </message>
    <message>
        <source>%1, out of range: wrapped</source>
        <translation>%1, außerhalb des Bereichs: umgelaufen</translation>
    </message>
    <message>
        <source>%1, out of range: cleared</source>
        <translation>%1, außerhalb des Bereichs: auf null gesetzt</translation>
    </message>
    <message>
        <source>%1, out of range: saturated</source>
        <translation>%1, außerhalb des Bereichs: gesättigt</translation>
    </message>
    <message>
        <source>%1, exactly</source>
        <translation>%1, exakt</translation>
    </message>
    <message>
        <source>%1, error %2</source>
        <translation>%1, Fehler %2</translation>
    </message>
    <message>
        <source>The weight is %1.</source>
        <translation>Das Gewicht ist %1.</translation>
    </message>
    <message>
        <source>Round 0: quantized to %1 bits, nothing pruned. Both begin alike.</source>
        <translation>Runde 0: auf %1 Bit quantisiert, nichts entfernt. Beide beginnen gleich.</translation>
    </message>
    <message>
        <source>Round %1: %2 of the weights were to go.</source>
        <translation>Runde %1: %2 der Gewichte sollten entfernt sein.</translation>
    </message>
    <message>
        <source>You moved the weight.</source>
        <translation>Das Gewicht wurde bewegt.</translation>
    </message>
    <message>
        <source>One network (%1) of simulated jets, one seed, %2 test rows: other networks differ. Weights that rounded to 0 count as gone.</source>
        <translation>Ein Netz (%1) für simulierte Jets, ein Seed, %2 Testzeilen: Bei anderen Netzen ist es anders. Gewichte, die auf 0 gerundet wurden, zählen als entfernt.</translation>
    </message>
    <message>
        <source>%1: left %2, right %3</source>
        <translation>%1: links %2, rechts %3</translation>
    </message>
    <message>
        <source>Which way has more accuracy after the next round? Click its heading, or the curves if the rows will not tell them apart.</source>
        <translation>Welches Verfahren hat nach der nächsten Runde die höhere Genauigkeit? Seine Überschrift anklicken, oder die Kurven, wenn die Zeilen keinen Unterschied zeigen werden.</translation>
    </message>
    <message>
        <source>All rounds are known. Go back a step to guess one.</source>
        <translation>Alle Runden sind bekannt. Einen Schritt zurück, um eine zu erraten.</translation>
    </message>
    <message>
        <source>Drag the weight to a number other than 0 that all four formats hold exactly.</source>
        <translation>Das Gewicht auf eine Zahl außer 0 ziehen, die alle vier Zahlenformate exakt darstellen.</translation>
    </message>
    <message>
        <source>Drag the weight to where it is out of range for the two coarse formats, and the two fine ones hold it exactly.</source>
        <translation>Das Gewicht dorthin ziehen, wo es für die zwei groben Zahlenformate außerhalb des Bereichs liegt und die zwei feinen es exakt darstellen.</translation>
    </message>
    <message>
        <source>Drag the weight to where the coarsest format makes 0 of it and the finest does not.</source>
        <translation>Das Gewicht dorthin ziehen, wo das gröbste Zahlenformat 0 daraus macht und das feinste nicht.</translation>
    </message>
    <message>
        <source>%1 does it.</source>
        <translation>Mit %1 geht es.</translation>
    </message>
    <message>
        <source>Not yet: the rows say which format stands in the way.</source>
        <translation>Noch nicht: Die Zeilen sagen, welches Zahlenformat im Weg steht.</translation>
    </message>
    <message>
        <source>The networks of this lesson are being computed on their test rows.</source>
        <translation>Die Netze dieser Lektion werden gerade auf ihren Testzeilen gerechnet.</translation>
    </message>
    <message>
        <source>Cost (width × bits)</source>
        <translation>Kosten (Breite × Bits)</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Without a place in the plane: %1 that broke a budget or failed.</source>
        <translation>Ohne Platz in der Ebene: %1, die ein Budget überschritten haben oder fehlgeschlagen sind.</translation>
    </message>
    <message>
        <source>From F%1 on: over a budget, the least excess first.</source>
        <translation>Ab F%1: über einem Budget, die kleinste Überschreitung zuerst.</translation>
    </message>
    <message>
        <source>With more than two objectives the cut goes by the nearest neighbours in all of them: the numbers are mean distances to these.</source>
        <translation>Bei mehr als zwei Zielgrößen entscheiden die nächsten Nachbarn in allen davon, wer ausscheidet: Die Zahlen sind die mittleren Abstände zu ihnen.</translation>
    </message>
    <message>
        <source>#%1 recorded</source>
        <translation>#%1 aufgezeichnet</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>#%1 now</source>
        <translation>#%1 jetzt</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>%1 could not be trained: %2.</source>
        <translation>%1 konnte nicht trainiert werden: %2.</translation>
    </message>
    <message>
        <source>%1 is trained now: its data are drawn.</source>
        <translation>%1 wird jetzt trainiert: Die Daten dafür werden gezogen.</translation>
    </message>
    <message>
        <source>%1 is trained now: epoch %2 of %3, validation loss %4.</source>
        <translation>%1 wird jetzt trainiert: Epoche %2 von %3, Validierungsverlust %4.</translation>
    </message>
    <message>
        <source>%1 %2, recorded %3</source>
        <translation>%1 %2, aufgezeichnet %3</translation>
    </message>
    <message>
        <source>%1 was trained now, %2 epochs on %3: %4.</source>
        <translation>%1 wurde jetzt trainiert (%2 Epochen, %3): %4.</translation>
    </message>
    <message>
        <source>it lands where it is recorded</source>
        <translation>es landet, wo es aufgezeichnet ist</translation>
    </message>
    <message>
        <source>There is no child here with a place in the plane.</source>
        <translation>Hier gibt es kein Kind mit einem Platz in der Ebene.</translation>
    </message>
    <message>
        <source>Nothing is trained here: what these individuals score is computed. Choose the open study as the lesson to train a child.</source>
        <translation>Hier wird nichts trainiert: Die Werte dieser Individuen werden berechnet. Um ein Kind zu trainieren, die offene Studie als Lektion wählen.</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>en</source>
        <comment>folder of translated help pages</comment>
        <extracomment>Folder of resources/help with pages in this language, &quot;de&quot;; leave it empty while there is none.</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>PlotView</name>
    <message>
        <source>hypervolume %1</source>
        <translation>Hypervolumen %1</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Unsaved edits</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>%1 has edits that are not saved.</source>
        <translation>%1 enthält Änderungen, die nicht gespeichert sind.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 of %2 that judge have the inputs of a training row: scores come out too high. Take repeated rows out of the file</source>
        <translation>%1 von %2, die bewerten, haben die Eingaben einer Trainingszeile: Die Bewertungen fallen zu hoch aus. Wiederholte Zeilen aus der Datei nehmen</translation>
    </message>
    <message>
        <source>input %1 numbers the rows: a network learns their order by it. Leave it out</source>
        <translation>Eingang %1 nummeriert die Zeilen: Ein Netz lernt daran ihre Reihenfolge. Ihn weglassen</translation>
    </message>
    <message>
        <source>input %1 alone tells %2 of the rows right: is the truth in it?</source>
        <translation>Eingang %1 allein ordnet %2 der Zeilen richtig zu: Steckt die Wahrheit darin?</translation>
    </message>
    <message>
        <source>input %1 gives the target %2 by a straight line but for %3 of its deviation: is the truth in it?</source>
        <translation>Eingang %1 ergibt die Zielvariable %2 durch eine Gerade, bis auf %3 ihrer Standardabweichung: Steckt die Wahrheit darin?</translation>
    </message>
    <message>
        <source>1 input with one value in all rows, of no use: %1</source>
        <translation>1 Eingang mit demselben Wert in allen Zeilen, ohne Nutzen: %1</translation>
    </message>
    <message>
        <source>%1 inputs with one value in all rows, of no use: %2</source>
        <translation>%1 Eingänge mit demselben Wert in allen Zeilen, ohne Nutzen: %2</translation>
    </message>
    <message>
        <source>the commonest class has %1 of the rows, so always saying it is that accurate: look at balanced_accuracy or roc_auc</source>
        <translation>die häufigste Klasse hat %1 der Zeilen, und so genau ist es schon, immer sie zu nennen: balanced_accuracy oder roc_auc ansehen</translation>
    </message>
    <message>
        <source>class %1 has %2 and %3: its part of every score rests on them</source>
        <translation>Klasse %1 hat %2 und %3: Darauf beruht ihr Teil jeder Bewertung</translation>
    </message>
    <message>
        <source>%1 lies beside the file. If its rows are the test part, name it in test_path, so that they test and nothing else; without it rows of this file are kept for the test.</source>
        <translation>%1 liegt neben der Datei. Sind das die Testzeilen, in test_path angeben, damit sie dem Test dienen und nichts anderem; ohne Angabe bleiben Zeilen dieser Datei dem Test vorbehalten.</translation>
    </message>
    <message>
        <source>a class has so few rows that folds would be without it: no folds</source>
        <translation>eine Klasse hat so wenige Zeilen, dass sie in Folds fehlen würde: keine Folds</translation>
    </message>
    <message>
        <source>%1: the model was checked up to 18 bits only</source>
        <translation>%1: Das Modell ist nur bis 18 Bits geprüft</translation>
    </message>
    <message>
        <source>clock %1 ns: the model was checked from 3.3 to 10 ns only</source>
        <translation>Takt %1 ns: Das Modell ist nur von 3.3 bis 10 ns geprüft</translation>
    </message>
    <message>
        <source>7-series part: cycles are extrapolated from UltraScale+ and may be off by a factor of 2</source>
        <translation>Baustein der 7-Serie: Die Takte sind von UltraScale+ extrapoliert und können um den Faktor 2 danebenliegen</translation>
    </message>
    <message>
        <source>io_stream: stream interfaces are modelled coarsely; the model was fitted on io_parallel</source>
        <translation>io_stream: Stream-Schnittstellen sind nur grob modelliert; das Modell wurde an io_parallel angepasst</translation>
    </message>
    <message>
        <source>a layer of %1 values: the model was checked up to 256 only</source>
        <translation>eine Schicht mit %1 Werten: Das Modell ist nur bis 256 geprüft</translation>
    </message>
    <message>
        <source>reuse factor %1 does not fit dense %2 (%3): %4 is used, as hls4ml would</source>
        <translation>Reuse-Faktor %1 passt nicht zu Dense-Schicht %2 (%3): Verwendet wird %4, wie in hls4ml</translation>
    </message>
    <message>
        <source>does not fit: %1 % of %2 would be needed</source>
        <translation>passt nicht: Nötig wären %1 % von %2</translation>
    </message>
    <message>
        <source>not priced with its own weights: %1</source>
        <translation>ohne Preis mit eigenen Gewichten: %1</translation>
    </message>
    <message>
        <source>Fewer than %1 trained trials: too few to tell which genes matter.</source>
        <translation>Weniger als %1 trainierte Trials: zu wenige, um zu sagen, auf welche Gene es ankommt.</translation>
    </message>
    <message>
        <source>Only %1 trained trials: the figures are rough. The search draws good values more often, so a gene may stand here for another one that came along with it; genes that matter in combination only are not seen.</source>
        <translation>Nur %1 trainierte Trials: Die Zahlen sind grob. Die Suche zieht gute Werte öfter, daher kann ein Gen hier für ein anderes stehen, das mit ihm zusammen kam; Gene, auf die es nur in Kombination ankommt, sind nicht zu sehen.</translation>
    </message>
    <message>
        <source>The search draws good values more often, so a gene may stand here for another one that came along with it; genes that matter in combination only are not seen.</source>
        <translation>Die Suche zieht gute Werte öfter, daher kann ein Gen hier für ein anderes stehen, das mit ihm zusammen kam; Gene, auf die es nur in Kombination ankommt, sind nicht zu sehen.</translation>
    </message>
    <message>
        <source>not checked bit by bit</source>
        <translation>nicht Bit für Bit geprüft</translation>
    </message>
    <message>
        <source>%1 agree bit for bit on %2 row (%3)</source>
        <translation>%1 stimmen auf %2 Zeile Bit für Bit überein (%3)</translation>
    </message>
    <message>
        <source>%1 agree bit for bit on %2 rows (%3)</source>
        <translation>%1 stimmen auf %2 Zeilen Bit für Bit überein (%3)</translation>
    </message>
    <message>
        <source>%1 differs from the integers on %2 of %3</source>
        <translation>%1 weicht auf %2 von %3 von den Ganzzahlen ab</translation>
    </message>
    <message>
        <source>timing before placing and routing is an estimate of the wires</source>
        <translation>vor dem Platzieren und Verdrahten beruht das Timing auf geschätzten Leitungen</translation>
    </message>
    <message>
        <source>the data differ: %1</source>
        <translation>die Daten sind verschieden: %1</translation>
    </message>
    <message>
        <source>the boards differ: %1</source>
        <translation>die Boards sind verschieden: %1</translation>
    </message>
    <message>
        <source>hardware is priced differently: %1</source>
        <translation>der Preis der Hardware ist verschieden bestimmt: %1</translation>
    </message>
    <message>
        <source>the trials that were wanted differ: %1</source>
        <translation>die gewünschte Zahl der Trials ist verschieden: %1</translation>
    </message>
    <message>
        <source>the populations differ, so generations do not stand for equally many trials: %1</source>
        <translation>die Populationen sind verschieden groß, also stehen Generationen nicht für gleich viele Trials: %1</translation>
    </message>
    <message>
        <source>the reference points of the studies differ; the worst of each objective is the common one, so hypervolumes are not those of the single studies</source>
        <translation>die Referenzpunkte der Studien sind verschieden; der gemeinsame nimmt in jeder Zielgröße den schlechtesten Wert, also sind die Hypervolumen nicht die der einzelnen Studien</translation>
    </message>
    <message>
        <source>seed %1 occurs more than once; such runs are no independent ones</source>
        <translation>Seed %1 kommt mehrfach vor; solche Läufe sind nicht unabhängig</translation>
    </message>
    <message>
        <source>%1 is not finished</source>
        <translation>%1 ist nicht fertig</translation>
    </message>
    <message>
        <source>not averaged over %1</source>
        <translation>nicht gemittelt über %1</translation>
    </message>
    <message>
        <source>input %1 gives the label %2 by a straight line but for %3 of its deviation: is the truth in it?</source>
        <translation>Eingang %1 ergibt das Label %2 durch eine Gerade, bis auf %3 seiner Standardabweichung: Steckt die Wahrheit darin?</translation>
    </message>
    <message>
        <source>label %1 is missing in %2 and %3: its part of every score rests on them</source>
        <translation>Label %1 fehlt in %2 und %3: Darauf beruht sein Teil jeder Bewertung</translation>
    </message>
    <message>
        <source>label %1 is there in %2 and %3: its part of every score rests on them</source>
        <translation>Label %1 steht in %2 und %3: Darauf beruht sein Teil jeder Bewertung</translation>
    </message>
    <message>
        <source>a label has so few rows that folds would be without it: no folds</source>
        <translation>ein Label hat so wenige Zeilen, dass es in Folds fehlen würde: keine Folds</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1: text, fields separated by %2, %3</source>
        <translation>%1: Text, Felder getrennt durch %2, %3</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>Kommas</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>Semikolons</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>none; the first line is a row like those below</source>
        <translation>keine; die erste Zeile ist eine wie die darunter</translation>
    </message>
    <message>
        <source>none, as dataset.header says</source>
        <translation>keine, wie in dataset.header angegeben</translation>
    </message>
    <message>
        <source>line %1 (%2)</source>
        <translation>Zeile %1 (%2)</translation>
    </message>
    <message>
        <source>line %1, as dataset.header says</source>
        <translation>Zeile %1, wie in dataset.header angegeben</translation>
    </message>
    <message>
        <source>none; line %1 describes the file</source>
        <translation>keine; Zeile %1 beschreibt die Datei</translation>
    </message>
    <message>
        <source>names above numbers</source>
        <translation>Namen über Zahlen</translation>
    </message>
    <message>
        <source>names alone</source>
        <translation>nur Namen</translation>
    </message>
    <message>
        <source>dataset.label_column names it</source>
        <translation>mit dem Namen aus dataset.label_column</translation>
    </message>
    <message>
        <source>names of all columns but one</source>
        <translation>Namen aller Spalten außer einer</translation>
    </message>
    <message>
        <source>column %1 (%2)</source>
        <translation>Spalte %1 (%2)</translation>
    </message>
    <message>
        <source>columns %1 (%2)</source>
        <translation>Spalten %1 (%2)</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>nach ihrem Namen</translation>
    </message>
    <message>
        <source>the only one of text</source>
        <translation>die einzige mit Text</translation>
    </message>
    <message>
        <source>the only one of true and false</source>
        <translation>die einzige mit true und false</translation>
    </message>
    <message>
        <source>the last one</source>
        <translation>die letzte</translation>
    </message>
    <message>
        <source>the last one; none is called label, target, class or y</source>
        <translation>die letzte; keine heißt label, target, class oder y</translation>
    </message>
    <message>
        <source>one 1 a row, and the name of a truth: a class each</source>
        <translation>eine 1 je Zeile und der Name einer Wahrheit: je eine Klasse</translation>
    </message>
    <message>
        <source>the last ones, which hold one 1 a row: a class each</source>
        <translation>die letzten, mit einer 1 je Zeile: je eine Klasse</translation>
    </message>
    <message>
        <source>0 and 1, and the name of a truth: a label each</source>
        <translation>0 und 1 und der Name einer Wahrheit: je ein Label</translation>
    </message>
    <message>
        <source>as %1 says</source>
        <translation>wie in %1 angegeben</translation>
    </message>
    <message>
        <source>1 class: %1</source>
        <translation>1 Klasse: %1</translation>
    </message>
    <message>
        <source>%1 classes: %2</source>
        <translation>%1 Klassen: %2</translation>
    </message>
    <message>
        <source>%1 a row, each of which it has or has not: %2</source>
        <translation>%1 je Zeile, von denen sie jedes hat oder nicht hat: %2</translation>
    </message>
    <message>
        <source>regression of %1</source>
        <translation>Regression von %1</translation>
    </message>
    <message>
        <source>%1 (%2 to train and choose with, %3 to test with)</source>
        <translation>%1 (%2 zum Trainieren und Auswählen, %3 zum Testen)</translation>
    </message>
    <message>
        <source>empty: every row ends in a delimiter</source>
        <translation>leer: Jede Zeile endet mit einem Trennzeichen</translation>
    </message>
    <message>
        <source>as dataset.drop says</source>
        <translation>wie in dataset.drop angegeben</translation>
    </message>
    <message>
        <source>it only numbers the rows</source>
        <translation>nummeriert nur die Zeilen</translation>
    </message>
    <message>
        <source>names of the rows</source>
        <translation>Namen der Zeilen</translation>
    </message>
    <message>
        <source>whole numbers without a name, as an index has them</source>
        <translation>ganze Zahlen ohne Spaltennamen, wie bei einem Index</translation>
    </message>
    <message>
        <source>a number of its own in every row</source>
        <translation>in jeder Zeile eine eigene Zahl</translation>
    </message>
    <message>
        <source>an index, as dataset.index_column says</source>
        <translation>ein Index, wie in dataset.index_column angegeben</translation>
    </message>
    <message>
        <source>the truth holds %1 different whole numbers, taken as classes (as are whole numbers of at most %2 different values)</source>
        <translation>die Wahrheit enthält %1 verschiedene ganze Zahlen, die als Klassen gelten (wie alle ganzen Zahlen mit höchstens %2 verschiedenen Werten)</translation>
    </message>
    <message>
        <source>if it is a quantity, set dataset.task to regression</source>
        <translation>ist sie eine Größe, dataset.task auf regression setzen</translation>
    </message>
    <message>
        <source>each row has any number of the labels: %1 have none, %2 more than one</source>
        <translation>jede Zeile hat beliebig viele der Labels: %1 haben keines, %2 mehr als eines</translation>
    </message>
    <message>
        <source>labels that are the same in all rows, and nothing can be learned of: %1</source>
        <translation>Labels, die in allen Zeilen gleich sind und aus denen sich nichts lernen lässt: %1</translation>
    </message>
    <message>
        <source>%1 with a missing value, the first in line %2</source>
        <translation>%1 mit einem fehlenden Wert, der erste in Zeile %2</translation>
    </message>
    <message>
        <source>test rows: the %1 of %2, which train and choose nothing</source>
        <translation>Testzeilen: die %1 aus %2, mit denen nichts trainiert und nichts ausgewählt wird</translation>
    </message>
    <message>
        <source>simulated: %1 jets drawn with seed %2 from summary statistics of LHC jets (no measured or fully simulated jet among them)</source>
        <translation>simuliert: %1 Jets, mit Seed %2 aus statistischen Kenngrößen von LHC-Jets gezogen (kein gemessener oder vollständig simulierter Jet darunter)</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>garments</source>
        <translation>Kleidungsstücken</translation>
    </message>
    <message>
        <source>simulated: %1 drawn pictures of %2 with seed %3 (none of MNIST among them)</source>
        <translation>simuliert: %1 gezeichnete Bilder von %2 mit Seed %3 (keines aus MNIST darunter)</translation>
    </message>
    <message>
        <source>simulated: %1 drawn pictures of %2 with seed %3 (none of Fashion-MNIST among them)</source>
        <translation>simuliert: %1 gezeichnete Bilder von %2 mit Seed %3 (keines aus Fashion-MNIST darunter)</translation>
    </message>
    <message>
        <source>%1 x %2 pixels of 0 to 255</source>
        <translation>%1 x %2 Pixel von 0 bis 255</translation>
    </message>
    <message>
        <source>dataset.class_weights has no effect: the targets are numbers, and there are no classes to weigh</source>
        <translation>dataset.class_weights hat keine Wirkung: Die Zielvariablen sind Zahlen, und es gibt keine Klassen zu gewichten</translation>
    </message>
    <message>
        <source>search.decision has no effect: the targets are numbers, and no class is decided on</source>
        <translation>search.decision hat keine Wirkung: Die Zielvariablen sind Zahlen, und über keine Klasse wird entschieden</translation>
    </message>
    <message>
        <source>%1 is rare: %2, %3 for training and validation, %4 for the test</source>
        <translation>%1 ist selten: %2, %3 für Training und Validierung, %4 für den Test</translation>
    </message>
    <message>
        <source>%1 is rare: %2, %3 for training, %4 for validation, %5 for the test</source>
        <translation>%1 ist selten: %2, %3 für das Training, %4 für die Validierung, %5 für den Test</translation>
    </message>
    <message>
        <source>what a score says of it rests on these few</source>
        <translation>was eine Bewertung über sie sagt, beruht auf diesen wenigen</translation>
    </message>
    <message>
        <source>%1 of the %2 are scored without it</source>
        <translation>in %1 der %2 wird ohne sie bewertet</translation>
    </message>
    <message>
        <source>and %1 more are as rare</source>
        <translation>außerdem ebenso selten: %1</translation>
    </message>
    <message>
        <source>and %1 more are not in every fold</source>
        <translation>außerdem nicht in jedem Fold: %1</translation>
    </message>
    <message>
        <source>%1 is a score of classifications</source>
        <translation>%1 ist eine Bewertung für Klassifikationen</translation>
    </message>
    <message>
        <source>%1 is a score of regressions</source>
        <translation>%1 ist eine Bewertung für Regressionen</translation>
    </message>
    <message>
        <source>output_activation: softmax and sigmoid are for classes, but the data set has numbers as targets</source>
        <translation>output_activation: softmax und sigmoid sind für Klassen, aber der Datensatz hat Zahlen als Zielvariablen</translation>
    </message>
    <message>
        <source>write output_activation: linear</source>
        <translation>output_activation: linear schreiben</translation>
    </message>
    <message>
        <source>the study has no objectives; name some under search: objectives</source>
        <translation>die Studie hat keine Zielgrößen; welche unter search: objectives angeben</translation>
    </message>
    <message>
        <source>the study has no trials; set search: n_trials to 1 or more</source>
        <translation>die Studie hat keine Trials; search: n_trials auf 1 oder mehr setzen</translation>
    </message>
    <message>
        <source>hls4ml csynth, dense, first-order</source>
        <translation>hls4ml csynth, Dense, erste Ordnung</translation>
    </message>
    <message>
        <source>hls4ml csynth, dense, first-order, calibrated on your reports</source>
        <translation>hls4ml csynth, Dense, erste Ordnung, an eigenen Berichten kalibriert</translation>
    </message>
    <message>
        <source>a batch norm that does not follow a dense layer cannot be folded; it is costed as one product and one sum a feature</source>
        <translation>eine Batch-Norm, die keiner Dense-Schicht folgt, lässt sich nicht einrechnen; als Kosten zählen ein Produkt und eine Summe je Merkmal</translation>
    </message>
    <message>
        <source>dense %1 is too large for sharing to be searched; its additions are counted without it</source>
        <translation>Dense-Schicht %1 ist zu groß, um gemeinsame Summen zu suchen; ihre Additionen sind ohne solche gezählt</translation>
    </message>
    <message>
        <source>not checked bit by bit: %1</source>
        <translation>nicht Bit für Bit geprüft: %1</translation>
    </message>
    <message>
        <source>not checked: there are no test vectors</source>
        <translation>nicht geprüft: Es gibt keine Testvektoren</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: float %3 · integers %4 · RTL %5 · HLS C++ %6</source>
        <translation>%1 auf den %2 Validierungszeilen der Prüfung: Gleitkomma %3 · Ganzzahlen %4 · RTL %5 · HLS C++ %6</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: float %3 · integers %4 · RTL %5</source>
        <translation>%1 auf den %2 Validierungszeilen der Prüfung: Gleitkomma %3 · Ganzzahlen %4 · RTL %5</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: float %3 · integers %4 · HLS C++ %5</source>
        <translation>%1 auf den %2 Validierungszeilen der Prüfung: Gleitkomma %3 · Ganzzahlen %4 · HLS C++ %5</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: float %3 · integers %4</source>
        <translation>%1 auf den %2 Validierungszeilen der Prüfung: Gleitkomma %3 · Ganzzahlen %4</translation>
    </message>
    <message>
        <source>built with a reuse factor of 1, as asked for, instead of that of the search (%1)</source>
        <translation>wie verlangt mit Reuse-Faktor 1 gebaut, statt mit dem der Suche (%1)</translation>
    </message>
    <message>
        <source>checked on random inputs, for the network was imported without data</source>
        <translation>mit zufälligen Eingaben geprüft, denn das Netz wurde ohne Daten importiert</translation>
    </message>
    <message>
        <source>%1: every weight is 0, so that its outputs are made of its biases alone</source>
        <translation>%1: Jedes Gewicht ist 0, die Ausgaben bestehen also allein aus den Biaswerten</translation>
    </message>
    <message>
        <source>%1: every weight is 0 in %2, so that its outputs are made of its biases alone</source>
        <translation>%1: Jedes Gewicht ist in %2 gleich 0, die Ausgaben bestehen also allein aus den Biaswerten</translation>
    </message>
    <message>
        <source>%1: its outputs are the same for every input, so that nothing before it counts</source>
        <translation>%1: Die Ausgaben sind für jede Eingabe gleich, also zählt nichts davor</translation>
    </message>
    <message>
        <source>the network gives the same outputs for all %1 rows that it is checked on: its number formats or its pruning left nothing of it</source>
        <translation>das Netz gibt für alle %1 Zeilen, auf denen es geprüft wird, dasselbe aus: Die Zahlenformate oder das Ausdünnen haben nichts von ihm übrig gelassen</translation>
    </message>
    <message>
        <source>the tool synthesized for %1, not for %2</source>
        <translation>das Werkzeug synthetisierte für %1, nicht für %2</translation>
    </message>
    <message>
        <source>timing: Yosys does not place and route for this family</source>
        <translation>Timing: Yosys platziert und verdrahtet für diese Familie nicht</translation>
    </message>
    <message>
        <source>timing after routing: the stage Implementation was not run</source>
        <translation>Timing nach dem Verdrahten: Die Stufe „Implementierung“ ist nicht gelaufen</translation>
    </message>
    <message>
        <source>power: the stage Implementation was not run</source>
        <translation>Leistung: Die Stufe „Implementierung“ ist nicht gelaufen</translation>
    </message>
    <message>
        <source>figures of layer %1: %2</source>
        <translation>Zahlen der Schicht %1: %2</translation>
    </message>
    <message>
        <source>On the %1 validation row of the check.</source>
        <translation>Auf der %1 Validierungszeile der Prüfung.</translation>
    </message>
    <message>
        <source>On the %1 validation rows of the check.</source>
        <translation>Auf den %1 Validierungszeilen der Prüfung.</translation>
    </message>
    <message>
        <source>On the %1 validation rows of the check. %2 as it is: %3; the last columns say what it were with the values or the weights of this line alone as exact as they were trained, and all else as it is.</source>
        <translation>Auf den %1 Validierungszeilen der Prüfung. %2 wie gebaut: %3; die letzten Spalten sagen, was es wäre, wenn allein die Werte oder die Gewichte dieser Zeile so exakt wären, wie sie trainiert wurden, und alles andere wie gebaut.</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>begrenzt</translation>
    </message>
    <message>
        <source>to zero</source>
        <translation>zu null</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>%1, values exact</source>
        <translation>%1, Werte exakt</translation>
    </message>
    <message>
        <source>%1, weights exact</source>
        <translation>%1, Gewichte exakt</translation>
    </message>
    <message>
        <source>%1, argument of its table</source>
        <translation>%1, Argument der Tabelle</translation>
    </message>
    <message>
        <source>This design cannot be written as RTL: %1</source>
        <translation>Dieser Entwurf kann nicht als RTL geschrieben werden: %1</translation>
    </message>
    <message>
        <source>This design cannot be written as HLS C++: %1</source>
        <translation>Dieser Entwurf kann nicht als HLS C++ geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The longest path of the RTL is planned with %1 ns, above the clock period of %2 ns.</source>
        <translation>Der längste Pfad der RTL ist mit %1 ns geplant, über der Taktperiode von %2 ns.</translation>
    </message>
    <message>
        <source>%1 additions of %2 bits together: expect some %3 of Yosys on two cores.</source>
        <translation>%1 Additionen mit zusammen %2 Bits: Yosys braucht auf zwei Kernen etwa %3.</translation>
    </message>
    <message>
        <source>%1 additions of %2 bits together and %3, some in turns: expect some %4 of Yosys on two cores.</source>
        <translation>%1 Additionen mit zusammen %2 Bits und %3, einige abwechselnd verwendet: Yosys braucht auf zwei Kernen etwa %4.</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: the board has none</source>
        <translation>DSP-Blöcke waren verlangt (%1), und kein Produkt bekam einen: Das Board hat keine</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: every layer has a reuse factor above 1, and its multipliers work in turns; with a reuse factor of 1 the choice is free</source>
        <translation>DSP-Blöcke waren verlangt (%1), und kein Produkt bekam einen: Jede Schicht hat einen Reuse-Faktor über 1, und ihre Multiplizierer werden abwechselnd verwendet; mit Reuse-Faktor 1 ist die Wahl frei</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: multipliers in turns and those of softmax need the %2 that one network may take of this board</source>
        <translation>DSP-Blöcke waren verlangt (%1), und kein Produkt bekam einen: Abwechselnd verwendete Multiplizierer und die von Softmax brauchen die %2, die ein Netz auf diesem Board belegen darf</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: no weight with its value makes a product for a block: powers of two are wires, and products of so few bits are LUTs for synthesis tools</source>
        <translation>DSP-Blöcke waren verlangt (%1), und kein Produkt bekam einen: Kein Gewicht mit seinem Wert ergibt ein Produkt für einen Block: Zweierpotenzen sind Leitungen, und Produkte mit so wenigen Bits sind für Synthesewerkzeuge LUTs</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: in the layers without a reuse factor above 1 no weight with its value makes a product for a block: powers of two are wires, and products of so few bits are LUTs for synthesis tools</source>
        <translation>DSP-Blöcke waren verlangt (%1), und kein Produkt bekam einen: In den Schichten ohne Reuse-Faktor über 1 ergibt kein Gewicht mit seinem Wert ein Produkt für einen Block: Zweierpotenzen sind Leitungen, und Produkte mit so wenigen Bits sind für Synthesewerkzeuge LUTs</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: additions of shifted values that share sums take fewer LUTs here than what would be left beside DSP blocks</source>
        <translation>DSP-Blöcke waren verlangt (%1), und kein Produkt bekam einen: Additionen verschobener Werte mit gemeinsamen Summen brauchen hier weniger LUTs als das, was neben DSP-Blöcken bliebe</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: the share of the board that additions take is smaller than with DSP blocks</source>
        <translation>DSP-Blöcke waren verlangt (%1), und kein Produkt bekam einen: Der Anteil des Boards, den Additionen belegen, ist kleiner als mit DSP-Blöcken</translation>
    </message>
    <message>
        <source>%1 has %2 products under Latency; Vivado HLS 2020.1 fails to unroll layers of 4,096 and more. Choose Resource with a reuse factor, or make the layer smaller.</source>
        <translation>%1 hat %2 Produkte unter Latency; Vivado HLS 2020.1 scheitert beim Ausrollen von Schichten ab 4096. Resource mit einem Reuse-Faktor wählen oder die Schicht verkleinern.</translation>
    </message>
    <message>
        <source>%1 has %2 products under Latency; 3,072 is the most that is known to go through Vivado HLS 2020.1.</source>
        <translation>%1 hat %2 Produkte unter Latency; 3072 sind das meiste, von dem bekannt ist, dass Vivado HLS 2020.1 es schafft.</translation>
    </message>
    <message>
        <source>%1: a reuse factor of %2 under Latency saves multipliers but hardly any LUTs, and takes many cycles; Resource is made for it.</source>
        <translation>%1: Ein Reuse-Faktor von %2 unter Latency spart Multiplizierer, aber kaum LUTs, und braucht viele Takte; dafür ist Resource gemacht.</translation>
    </message>
    <message>
        <source>%1: its %2 units each look up a table of %3 entries; the tool copies the table for every two of them. Fewer bits for the table&apos;s argument, or an exact activation (ReLU, hard tanh), cost less.</source>
        <translation>%1: Jedes der %2 Neuronen schlägt in einer Tabelle mit %3 Einträgen nach; das Werkzeug kopiert die Tabelle für je zwei von ihnen. Weniger Bits für das Argument der Tabelle oder eine exakte Aktivierung (ReLU, Hard Tanh) kosten weniger.</translation>
    </message>
    <message>
        <source>%1 multiplies %2-bit weights with %3-bit values; a DSP takes 27 x 18 (25 x 18 on 7-series), wider products take several or a lot of LUTs.</source>
        <translation>%1 multipliziert %2-Bit-Gewichte mit %3-Bit-Werten; ein DSP fasst 27 x 18 (25 x 18 bei der 7-Serie), breitere Produkte brauchen mehrere DSPs oder viele LUTs.</translation>
    </message>
    <message>
        <source>The tool may not know the part %1: parts of AMD begin with xc, xa or xq.</source>
        <translation>Das Werkzeug kennt den Baustein %1 vielleicht nicht: Bausteine von AMD beginnen mit xc, xa oder xq.</translation>
    </message>
    <message>
        <source>%1 is of the Virtex family: it needs a licence that the free edition of Vivado does not bring, and may have been left out of an installation. Where it is missing, C synthesis stops with a part that is not known.</source>
        <translation>%1 gehört zur Virtex-Familie: Sie braucht eine Lizenz, die der kostenlosen Ausgabe von Vivado fehlt, und kann bei einer Installation weggelassen worden sein. Wo sie fehlt, bricht die C-Synthese mit einem unbekannten Baustein ab.</translation>
    </message>
    <message>
        <source>%1 products are unrolled: expect hours of C synthesis and much memory.</source>
        <translation>%1 Produkte werden ausgerollt: Die C-Synthese braucht Stunden und viel Speicher.</translation>
    </message>
    <message>
        <source>%1 products are unrolled: expect tens of minutes of C synthesis.</source>
        <translation>%1 Produkte werden ausgerollt: Die C-Synthese braucht einige Dutzend Minuten.</translation>
    </message>
    <message>
        <source>There are no test vectors: C simulation will end with an error, as nothing is compared.</source>
        <translation>Es gibt keine Testvektoren: Die C-Simulation wird mit einem Fehler enden, da nichts verglichen wird.</translation>
    </message>
    <message>
        <source>`%1` is not installed, or not in PATH: %2</source>
        <translation>`%1` ist nicht installiert oder nicht im PATH: %2</translation>
    </message>
    <message>
        <source>install the Debian package yosys</source>
        <translation>das Debian-Paket yosys installieren</translation>
    </message>
    <message>
        <source>install the Debian package verilator</source>
        <translation>das Debian-Paket verilator installieren</translation>
    </message>
    <message>
        <source>install the Debian package iverilog</source>
        <translation>das Debian-Paket iverilog installieren</translation>
    </message>
    <message>
        <source>install the Debian package ghdl-mcode</source>
        <translation>das Debian-Paket ghdl-mcode installieren</translation>
    </message>
    <message>
        <source>install the Debian packages g++ and make</source>
        <translation>die Debian-Pakete g++ und make installieren</translation>
    </message>
    <message>
        <source>C synthesis</source>
        <translation>C-Synthese</translation>
    </message>
    <message>
        <source>C simulation</source>
        <translation>C-Simulation</translation>
    </message>
    <message>
        <source>C/RTL co-simulation</source>
        <translation>C/RTL-Cosimulation</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>Implementierung</translation>
    </message>
    <message>
        <source>Verilog RTL</source>
        <translation>Verilog-RTL</translation>
    </message>
    <message>
        <source>VHDL RTL</source>
        <translation>VHDL-RTL</translation>
    </message>
    <message>
        <source>HLS C++ project</source>
        <translation>HLS-C++-Projekt</translation>
    </message>
    <message>
        <source>hls4ml configuration</source>
        <translation>hls4ml-Konfiguration</translation>
    </message>
    <message>
        <source>Bundle (JSON and NumPy)</source>
        <translation>Bündel (JSON und NumPy)</translation>
    </message>
    <message>
        <source>Verilog-2001 with a test bench: no multipliers and a new input every cycle, or multipliers used in turns</source>
        <translation>Verilog-2001 mit Testbench: ohne Multiplizierer und mit einer neuen Eingabe in jedem Takt, oder mit abwechselnd verwendeten Multiplizierern</translation>
    </message>
    <message>
        <source>The design of the Verilog in VHDL-2008, with a test bench</source>
        <translation>Der Entwurf des Verilog in VHDL-2008, mit Testbench</translation>
    </message>
    <message>
        <source>C++ for Vitis HLS and Vivado HLS with kernels, test bench and scripts</source>
        <translation>C++ für Vitis HLS und Vivado HLS mit Kernels, Testbench und Skripten</translation>
    </message>
    <message>
        <source>formats, reuse and strategy by layer, as YAML for hls4ml</source>
        <translation>Formate, Reuse und Strategie nach Schicht, als YAML für hls4ml</translation>
    </message>
    <message>
        <source>The network as JSON and .npz, with a few lines of Python that compute it</source>
        <translation>Das Netz als JSON und .npz, mit ein paar Zeilen Python, die es rechnen</translation>
    </message>
    <message>
        <source>The float network for inference programs and hls4ml</source>
        <translation>Das Gleitkommanetz für Inferenzprogramme und hls4ml</translation>
    </message>
    <message>
        <source>The integer network as float ONNX with Quant nodes, for hls4ml and FINN</source>
        <translation>Das ganzzahlige Netz als Gleitkomma-ONNX mit Quant-Knoten, für hls4ml und FINN</translation>
    </message>
    <message>
        <source>%1 is too small; the smallest value is %2</source>
        <translation>%1 ist zu klein; der kleinste Wert ist %2</translation>
    </message>
    <message>
        <source>%1 is too large; the largest value is %2</source>
        <translation>%1 ist zu groß; der größte Wert ist %2</translation>
    </message>
    <message>
        <source>%1 must be a whole number</source>
        <translation>%1 muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>a number is expected here, not %1</source>
        <translation>hier wird eine Zahl erwartet, nicht %1</translation>
    </message>
    <message>
        <source>a number is expected, but &quot;%1&quot; is quoted text; remove the quotes</source>
        <translation>hier wird eine Zahl erwartet, aber „%1“ ist Text in Anführungszeichen; diese entfernen</translation>
    </message>
    <message>
        <source>%1 is beyond the numbers a computer can hold</source>
        <translation>%1 liegt außerhalb der Zahlen, die ein Rechner darstellen kann</translation>
    </message>
    <message>
        <source>true or false is expected here, not %1</source>
        <translation>hier wird true oder false erwartet, nicht %1</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>eine Zuordnung</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known; did you mean %2? Choices: %3</source>
        <translation>„%1“ ist nicht bekannt; war %2 gemeint? Zur Wahl stehen: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known; choices: %2</source>
        <translation>„%1“ ist nicht bekannt; zur Wahl stehen: %2</translation>
    </message>
    <message>
        <source>the list is empty; give at least one value</source>
        <translation>die Liste ist leer; mindestens einen Wert angeben</translation>
    </message>
    <message>
        <source>a range needs min and max: {min: 1, max: 100}</source>
        <translation>ein Bereich braucht min und max: {min: 1, max: 100}</translation>
    </message>
    <message>
        <source>min %1 is above max %2; swap them</source>
        <translation>min %1 liegt über max %2; beide tauschen</translation>
    </message>
    <message>
        <source>a logarithmic range must start above 0; raise min or remove log</source>
        <translation>ein logarithmischer Bereich muss über 0 beginnen; min erhöhen oder log entfernen</translation>
    </message>
    <message>
        <source>%1 is listed twice; remove one</source>
        <translation>%1 ist doppelt aufgeführt; eines entfernen</translation>
    </message>
    <message>
        <source>%1 is given twice; remove one</source>
        <translation>%1 ist doppelt angegeben; eines entfernen</translation>
    </message>
    <message>
        <source>has no value; write one (default %1) or remove the line</source>
        <translation>hat keinen Wert; einen angeben (ohne Angabe gilt %1) oder die Zeile entfernen</translation>
    </message>
    <message>
        <source>unknown board `%1`</source>
        <translation>unbekanntes Board `%1`</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>war %1 gemeint?</translation>
    </message>
    <message>
        <source>did you mean %1 or %2?</source>
        <translation>war %1 oder %2 gemeint?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a key</source>
        <translation>„%1“ ist kein Schlüssel</translation>
    </message>
    <message>
        <source>keys here: %1</source>
        <translation>Schlüssel hier: %1</translation>
    </message>
    <message>
        <source>it belongs under %1:</source>
        <translation>gehört unter %1:</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is given twice, first in line %2; remove one</source>
        <translation>„%1“ ist doppelt angegeben, zuerst in Zeile %2; eines entfernen</translation>
    </message>
    <message>
        <source>the section &quot;%1&quot; is given twice, first in line %2; join them</source>
        <translation>der Abschnitt „%1“ ist doppelt angegeben, zuerst in Zeile %2; beide zusammenführen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a section: its keys go on the following lines, indented</source>
        <translation>„%1“ ist ein Abschnitt: Seine Schlüssel kommen eingerückt in die folgenden Zeilen</translation>
    </message>
    <message>
        <source>a key must be a single word</source>
        <translation>ein Schlüssel muss ein einziges Wort sein</translation>
    </message>
    <message>
        <source>a study file is a list of sections such as &quot;search:&quot; at the margin; this is not one</source>
        <translation>eine Studiendatei ist eine Liste von Abschnitten wie „search:“ am Zeilenanfang; das ist keine</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing (%2)</source>
        <translation>„%1“ fehlt (%2)</translation>
    </message>
    <message>
        <source>checked and kept, but not used yet</source>
        <translation>geprüft und übernommen, aber noch nicht verwendet</translation>
    </message>
    <message>
        <source>the file sets nothing; a study needs at least a section such as &quot;search:&quot;</source>
        <translation>die Datei legt nichts fest; eine Studie braucht mindestens einen Abschnitt wie „search:“</translation>
    </message>
    <message>
        <source>total bits must be 1 to 64 and integer bits (with the sign) 0 to the total, e.g. (8,3)</source>
        <translation>Bits insgesamt müssen 1 bis 64 sein und Vorkommabits (mit Vorzeichen) 0 bis zu den Bits insgesamt, etwa (8,3)</translation>
    </message>
    <message>
        <source>the direction of an objective is maximize or minimize</source>
        <translation>die Richtung einer Zielgröße ist maximize oder minimize</translation>
    </message>
    <message>
        <source>%1 and %2 are the same quantity; remove one</source>
        <translation>%1 und %2 sind dieselbe Größe; eine entfernen</translation>
    </message>
    <message>
        <source>this line does not fit the lines above; is its indentation wrong, or a &quot;:&quot; missing?</source>
        <translation>diese Zeile passt nicht zu den Zeilen darüber; ist die Einrückung falsch, oder fehlt ein „:“?</translation>
    </message>
    <message>
        <source>this line does not fit the list above; is its indentation wrong, or a &quot;-&quot; missing?</source>
        <translation>diese Zeile passt nicht zur Liste darüber; ist die Einrückung falsch, oder fehlt ein „-“?</translation>
    </message>
    <message>
        <source>this cannot be a key here; is the line above unfinished or the indentation wrong?</source>
        <translation>das kann hier kein Schlüssel sein; ist die Zeile darüber unvollständig oder die Einrückung falsch?</translation>
    </message>
    <message>
        <source>the list that begins before this is not closed; &quot;]&quot; is missing</source>
        <translation>die Liste, die davor beginnt, ist nicht geschlossen; es fehlt „]“</translation>
    </message>
    <message>
        <source>the map that begins before this is not closed; &quot;}&quot; is missing</source>
        <translation>die Zuordnung, die davor beginnt, ist nicht geschlossen; es fehlt „}“</translation>
    </message>
    <message>
        <source>this &quot;%1&quot; is never closed; &quot;%2&quot; is missing</source>
        <translation>dieses „%1“ wird nie geschlossen; es fehlt „%2“</translation>
    </message>
    <message>
        <source>a quoted text is not closed</source>
        <translation>ein Text in Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>this alias (*name) refers to an anchor (&amp;name) that does not exist</source>
        <translation>dieser Alias (*name) verweist auf einen Anker (&amp;name), den es nicht gibt</translation>
    </message>
    <message>
        <source>a tab is used for indentation; YAML wants spaces</source>
        <translation>ein Tabulator dient zur Einrückung; YAML will Leerzeichen</translation>
    </message>
    <message>
        <source>not valid YAML: %1</source>
        <translation>kein gültiges YAML: %1</translation>
    </message>
    <message>
        <source>the data set &quot;file&quot; needs a path, e.g. path: jets.csv</source>
        <translation>der Datensatz „file“ braucht einen Pfad, etwa path: jets.csv</translation>
    </message>
    <message>
        <source>only simulated data sets draw rows; use subset_size to limit a file</source>
        <translation>nur simulierte Datensätze ziehen Zeilen; eine Datei mit subset_size begrenzen</translation>
    </message>
    <message>
        <source>the data set %1 is simulated and reads no file; write name: file to use the file</source>
        <translation>der Datensatz %1 ist simuliert und liest keine Datei; um die Datei zu verwenden, name: file schreiben</translation>
    </message>
    <message>
        <source>these data come from a file (path); remove one of them</source>
        <translation>diese Daten kommen aus einer Datei (path); eines von beiden entfernen</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>es gibt keinen Ordner %1</translation>
    </message>
    <message>
        <source>there is no file %1 (paths count from the study file&apos;s folder)</source>
        <translation>es gibt keine Datei %1 (Pfade gelten ab dem Ordner der Studiendatei)</translation>
    </message>
    <message>
        <source>missing, so the default is searched: 2 to 4 hidden layers of 16, 32, 64 or 128 units, ReLU or Tanh, with or without batch normalization</source>
        <translation>ohne Angabe, also wird im üblichen Suchraum gesucht: 2 bis 4 verborgene Schichten mit 16, 32, 64 oder 128 Neuronen, ReLU oder Tanh, mit oder ohne Batch-Norm</translation>
    </message>
    <message>
        <source>%1 is more than a third of %2, so the search is mostly random</source>
        <translation>%1 ist mehr als ein Drittel von %2, also ist die Suche vor allem zufällig</translation>
    </message>
    <message>
        <source>use at most %1, or more trials</source>
        <translation>höchstens %1 verwenden, oder mehr Trials</translation>
    </message>
    <message>
        <source>use more trials</source>
        <translation>mehr Trials verwenden</translation>
    </message>
    <message>
        <source>says nothing without stop_when_stalled, the generations it is about</source>
        <translation>sagt nichts ohne stop_when_stalled, die Zahl der Generationen, um die es geht</translation>
    </message>
    <message>
        <source>%1 without a better loss never pass within %2, so training is never stopped early</source>
        <translation>%1 ohne besseren Verlust vergehen nie innerhalb von %2, also endet das Training nie vorzeitig</translation>
    </message>
    <message>
        <source>networks are trained at a precision on one validation set; use n_folds: 1, or quantized_epochs: 0 to round the trained networks</source>
        <translation>in einem Zahlenformat werden Netze nur mit einem einzigen Satz Validierungsdaten trainiert; n_folds: 1 verwenden, oder quantized_epochs: 0, um die trainierten Netze zu runden</translation>
    </message>
    <message>
        <source>the precision is no gene, so no trial is trained at one; give hls_config.model.precision several values</source>
        <translation>das Zahlenformat ist kein Gen, also wird kein Trial in einem trainiert; hls_config.model.precision mehrere Werte geben</translation>
    </message>
    <message>
        <source>with test_fraction it leaves less than 5 % of the rows for training; lower one of them</source>
        <translation>mit test_fraction zusammen lässt es weniger als 5 % der Zeilen für das Training; eines von beiden senken</translation>
    </message>
    <message>
        <source>%1 folds of %2 are too small; use at most %3</source>
        <translation>%1 Folds aus %2 sind zu klein; höchstens %3 verwenden</translation>
    </message>
    <message>
        <source>%1 for up to %2; the last one is used for layers %3 to %4</source>
        <translation>%1 für bis zu %2; die letzte gilt für die Schichten %3 bis %4</translation>
    </message>
    <message>
        <source>%1 does not fit layer %2</source>
        <translation>%1 passt nicht zu Schicht %2</translation>
    </message>
    <message>
        <source>there hls4ml takes the nearest, %1</source>
        <translation>dort nimmt hls4ml den nächsten, %1</translation>
    </message>
    <message>
        <source>the jets have 5 classes, so it must be 5; or remove it</source>
        <translation>die Jets haben 5 Klassen, also muss es 5 sein; oder entfernen</translation>
    </message>
    <message>
        <source>more of them than the population holds; those at the end enter later generations or not at all</source>
        <translation>mehr davon, als die Population fasst; die am Ende kommen in spätere Generationen oder gar nicht hinein</translation>
    </message>
    <message>
        <source>the search space has only %1, fewer than %2</source>
        <translation>der Suchraum hat nur %1, weniger als %2</translation>
    </message>
    <message>
        <source>only the method learned trains to a size; add learned to the methods, or leave the target out</source>
        <translation>nur das Verfahren learned trainiert auf eine Netzgröße hin; learned zu den Verfahren nehmen oder target weglassen</translation>
    </message>
    <message>
        <source>none of them depends on training; accuracy is usually one of them</source>
        <translation>keine davon hängt vom Training ab; accuracy gehört meist dazu</translation>
    </message>
    <message>
        <source>with more than 4 the hypervolume is slow and almost every trial is non-dominated</source>
        <translation>bei mehr als 4 ist das Hypervolumen langsam und fast jeder Trial nicht dominiert</translation>
    </message>
    <message>
        <source>no candidate can have %1 at most %2; write a limit above 0</source>
        <translation>bei keinem Kandidaten kann %1 höchstens %2 sein; eine Grenze über 0 angeben</translation>
    </message>
    <message>
        <source>%1 is not one of the objectives; remove it</source>
        <translation>%1 ist keine der Zielgrößen; entfernen</translation>
    </message>
    <message>
        <source>%1 has a single value, so there is nothing to choose by layer; write a list under hls_config.model.%2</source>
        <translation>%1 hat einen einzigen Wert, also gibt es je Schicht nichts zu wählen; eine Liste unter hls_config.model.%2 angeben</translation>
    </message>
    <message>
        <source>the keys of search_space are native, so it is not used</source>
        <translation>die Schlüssel von search_space sind die von SNAC Studio, also wird es nicht verwendet</translation>
    </message>
    <message>
        <source>%1 for %2; write one for each, or none at all</source>
        <translation>%1 für %2; je eine angeben, oder gar keine</translation>
    </message>
    <message>
        <source>Number of hidden layers</source>
        <translation>Zahl der verborgenen Schichten</translation>
    </message>
    <message>
        <source>Width of layer %1</source>
        <translation>Breite der Schicht %1</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Batch normalization</source>
        <translation>Batch-Norm</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>L1 regularization</source>
        <translation>L1-Regularisierung</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Reuse-Faktor</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Width of %1</source>
        <translation>Breite (%1)</translation>
    </message>
    <message>
        <source>Activation of %1</source>
        <translation>Aktivierung (%1)</translation>
    </message>
    <message>
        <source>Normalization of %1</source>
        <translation>Normierung (%1)</translation>
    </message>
    <message>
        <source>Type of block %1</source>
        <translation>Typ des Blocks %1</translation>
    </message>
    <message>
        <source>Precision of %1</source>
        <translation>Zahlenformat (%1)</translation>
    </message>
    <message>
        <source>Reuse factor of %1</source>
        <translation>Reuse-Faktor (%1)</translation>
    </message>
    <message>
        <source>Strategy of %1</source>
        <translation>Strategie (%1)</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>the output layer</source>
        <translation>Ausgabeschicht</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>head layer %1</source>
        <translation>Kopfschicht %1</translation>
    </message>
    <message>
        <source>hidden layer %1</source>
        <translation>verborgene Schicht %1</translation>
    </message>
    <message>
        <source>Number of dense layers, output included</source>
        <translation>Zahl der Dense-Schichten, einschließlich Ausgabe</translation>
    </message>
    <message>
        <source>no hardware estimate: %1</source>
        <translation>keine Hardwareschätzung: %1</translation>
    </message>
    <message>
        <source>same candidate as trial %1</source>
        <translation>derselbe Kandidat wie Trial %1</translation>
    </message>
    <message>
        <source>same candidate as trial %1, which was %2: %3</source>
        <translation>derselbe Kandidat wie Trial %1 (%2): %3</translation>
    </message>
    <message>
        <source>in the worse half of its generation after %1 of %2</source>
        <translation>in der schlechteren Hälfte seiner Generation nach %1 von %2</translation>
    </message>
    <message>
        <source>no trial has finished yet</source>
        <translation>noch ist kein Trial fertig</translation>
    </message>
    <message>
        <source>the study is not finished</source>
        <translation>die Studie ist nicht fertig</translation>
    </message>
    <message>
        <source>the only trial failed: %1</source>
        <translation>der einzige Trial ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>all %1 failed: %2</source>
        <translation>alle %1 sind fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>most often (%1): %2</source>
        <translation>am häufigsten (%1): %2</translation>
    </message>
    <message>
        <source>none of %1 is within the budgets; nearest is trial %2: %3 (%4 times). Raise the budget, take a larger board, or let the search space have smaller networks</source>
        <translation>keiner von %1 hält die Budgets ein; am nächsten ist Trial %2: %3 (das %4-Fache). Das Budget erhöhen, ein größeres Board nehmen oder im Suchraum kleinere Netze zulassen</translation>
    </message>
    <message>
        <source>none of %1 is within the budgets; nearest is trial %2: %3 (%4 times). Require less of the score, train for more epochs, or let the search space have larger networks</source>
        <translation>keiner von %1 hält die Budgets ein; am nächsten ist Trial %2: %3 (das %4-Fache). Weniger von der Bewertung verlangen, mehr Epochen trainieren oder im Suchraum größere Netze zulassen</translation>
    </message>
    <message>
        <source>the search ended by its limit of %1 of computing (search.max_minutes), so how far it came depends on the machine</source>
        <translation>die Suche endete an ihrer Grenze von %1 Rechenzeit (search.max_minutes), also hängt es vom Rechner ab, wie weit sie kam</translation>
    </message>
    <message>
        <source>the validation loss of %1 of the %2 networks on the front still fell when their training ended; more epochs (search.epochs, now %3) or a larger search.min_steps would give better networks</source>
        <translation>der Validierungsverlust von %1 der %2 Netze auf der Front fiel noch, als ihr Training endete; mehr Epochen (search.epochs, jetzt %3) oder ein größeres search.min_steps ergäben bessere Netze</translation>
    </message>
    <message>
        <source>no network is better than always answering with the commonest class: the best %1 is %2, that of the constant answer %3</source>
        <translation>kein Netz ist besser, als immer mit der häufigsten Klasse zu antworten: Der beste Wert (%1) ist %2, der dieser festen Antwort %3</translation>
    </message>
    <message>
        <source>no network is better than always answering with the commoner answer to each label: the best %1 is %2, that of the constant answer %3</source>
        <translation>kein Netz ist besser, als bei jedem Label immer die häufigere Antwort zu geben: Der beste Wert (%1) ist %2, der dieser festen Antwort %3</translation>
    </message>
    <message>
        <source>no network is better than always answering with the mean of the training targets: the best %1 is %2, that of the mean %3</source>
        <translation>kein Netz ist besser, als immer mit dem Mittel der Zielwerte der Trainingszeilen zu antworten: Der beste Wert (%1) ist %2, der des Mittels %3</translation>
    </message>
    <message>
        <source>see that the integer bits of the precisions hold the targets</source>
        <translation>darauf achten, dass die Vorkommabits der Zahlenformate für die Zielwerte reichen</translation>
    </message>
    <message>
        <source>the integer network&apos;s %1 of %2 in round %3 is below the floor of %4</source>
        <translation>%1 des ganzzahligen Netzes liegt in Runde %3 mit %2 unter dem Mindestwert %4</translation>
    </message>
    <message>
        <source>round %1: %2</source>
        <translation>Runde %1: %2</translation>
    </message>
    <message>
        <source>the size of %1 LUT was not reached: the smallest network takes %2 LUT, DSP counted as LUT; more pruning_epochs, a lower precision or a smaller network may reach it</source>
        <translation>die Größe von %1 LUT wurde nicht erreicht: Das kleinste Netz braucht %2 LUT, DSP als LUT gezählt; mit mehr pruning_epochs, einem Zahlenformat mit weniger Bits oder einem kleineren Netz ist sie vielleicht zu erreichen</translation>
    </message>
    <message>
        <source>the sizes of %1 LUT were not reached: the smallest network takes %2 LUT, DSP counted as LUT; more pruning_epochs, a lower precision or a smaller network may reach it</source>
        <translation>die Größen von %1 LUT wurden nicht erreicht: Das kleinste Netz braucht %2 LUT, DSP als LUT gezählt; mit mehr pruning_epochs, einem Zahlenformat mit weniger Bits oder einem kleineren Netz sind sie vielleicht zu erreichen</translation>
    </message>
    <message>
        <source>the networks of this search were trained in %1 folds and have seen the validation rows: trained again on the training rows alone, so that steps and the trial as float are scored on rows they have not seen (trial %2)</source>
        <translation>die Netze dieser Suche wurden in %1 Folds trainiert und haben die Validierungszeilen gesehen: noch einmal allein auf den Trainingszeilen trainiert, damit Schritte und der Trial in Gleitkomma auf Zeilen bewertet werden, die sie nicht gesehen haben (Trial %2)</translation>
    </message>
    <message>
        <source>an accuracy floor needs classes, but this data set has numbers as targets; remove it</source>
        <translation>eine Mindestgenauigkeit braucht Klassen, aber dieser Datensatz hat Zahlen als Zielvariablen; entfernen</translation>
    </message>
    <message>
        <source>the method learned needs training epochs for each size; set pruning_epochs to 1 or more</source>
        <translation>das Verfahren learned braucht Trainingsepochen für jede Netzgröße; pruning_epochs auf 1 oder mehr setzen</translation>
    </message>
    <message>
        <source>data read from %1</source>
        <translation>Daten gelesen aus %1</translation>
    </message>
    <message>
        <source>no mean and no attainment surfaces: %1 and %2 were searched on different data</source>
        <translation>kein Mittel und keine Attainment-Flächen: %1 und %2 suchten auf verschiedenen Daten</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>1 validation row</source>
        <translation>1 Validierungszeile</translation>
    </message>
    <message>
        <source>%1 validation rows</source>
        <translation>%1 Validierungszeilen</translation>
    </message>
    <message>
        <source>1 class</source>
        <translation>1 Klasse</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 Klassen</translation>
    </message>
    <message>
        <source>1 label</source>
        <translation>1 Label</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 Labels</translation>
    </message>
    <message>
        <source>1 input</source>
        <translation>1 Eingang</translation>
    </message>
    <message>
        <source>%1 inputs</source>
        <translation>%1 Eingänge</translation>
    </message>
    <message>
        <source>1 fold</source>
        <translation>1 Fold</translation>
    </message>
    <message>
        <source>%1 folds</source>
        <translation>%1 Folds</translation>
    </message>
    <message>
        <source>1 trial</source>
        <translation>1 Trial</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 Trials</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 Epoche</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 Epochen</translation>
    </message>
    <message>
        <source>1 generation</source>
        <translation>1 Generation</translation>
    </message>
    <message>
        <source>%1 generations</source>
        <translation>%1 Generationen</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 Schicht</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 Schichten</translation>
    </message>
    <message>
        <source>1 list</source>
        <translation>1 Liste</translation>
    </message>
    <message>
        <source>%1 lists</source>
        <translation>%1 Listen</translation>
    </message>
    <message>
        <source>1 candidate</source>
        <translation>1 Kandidat</translation>
    </message>
    <message>
        <source>%1 candidates</source>
        <translation>%1 Kandidaten</translation>
    </message>
    <message>
        <source>1 objective</source>
        <translation>1 Zielgröße</translation>
    </message>
    <message>
        <source>%1 objectives</source>
        <translation>%1 Zielgrößen</translation>
    </message>
    <message>
        <source>1 flag</source>
        <translation>1 Angabe</translation>
    </message>
    <message>
        <source>%1 flags</source>
        <translation>%1 Angaben</translation>
    </message>
    <message>
        <source>1 multiplier</source>
        <translation>1 Multiplizierer</translation>
    </message>
    <message>
        <source>%1 multipliers</source>
        <translation>%1 Multiplizierer</translation>
    </message>
    <message>
        <source>1 block</source>
        <translation>1 Block</translation>
    </message>
    <message>
        <source>%1 blocks</source>
        <translation>%1 Blöcke</translation>
    </message>
    <message>
        <source>1 time</source>
        <translation>1-mal</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>dense %1 has %2 multiplications: older HLS tools (Vivado HLS 2020.1) fail on Latency layers of 4,096 and more unless most weights are pruned</source>
        <translation>Dense-Schicht %1 hat %2 Multiplikationen: Ältere HLS-Werkzeuge (Vivado HLS 2020.1) scheitern an Latency-Schichten ab 4.096, wenn nicht die meisten Gewichte entfernt sind</translation>
    </message>
    <message>
        <source>%1 runs this study now</source>
        <translation>%1 führt diese Studie gerade aus</translation>
    </message>
    <message>
        <source>wait until that has ended, or stop it there, then try again</source>
        <translation>warten, bis das beendet ist, oder es dort anhalten, dann noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (Prozess %2)</translation>
    </message>
    <message>
        <source>snac in a terminal</source>
        <translation>snac in einem Terminal</translation>
    </message>
    <message>
        <source>a window of SNAC Studio</source>
        <translation>ein Fenster von SNAC Studio</translation>
    </message>
    <message>
        <source>a job of an agent</source>
        <translation>ein Job eines Agenten</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>ein anderes Programm</translation>
    </message>
    <message>
        <source>%1. It says: %2</source>
        <translation>%1. Es meldet: %2</translation>
    </message>
    <message>
        <source>it says: %1</source>
        <translation>es meldet: %1</translation>
    </message>
    <message>
        <source>the tool has no licence for this part or step. The free edition covers the smaller devices (Zynq-7000, most of Zynq UltraScale+, Artix, Spartan); for others set XILINXD_LICENSE_FILE to your licence</source>
        <translation>das Werkzeug hat keine Lizenz für dieses Bauteil oder diesen Schritt. Die freie Ausgabe deckt die kleineren Bausteine ab (Zynq-7000, die meisten Zynq UltraScale+, Artix, Spartan); für andere XILINXD_LICENSE_FILE auf die eigene Lizenz setzen</translation>
    </message>
    <message>
        <source>the installed tool does not have this part: either its name is wrong, or its device family was left out of the installation (AMD&apos;s installer can add it). Choose another board, or install the family</source>
        <translation>das installierte Werkzeug kennt dieses Bauteil nicht: Entweder ist der Name falsch, oder die Bausteinfamilie wurde nicht mit installiert (AMDs Installer kann sie nachtragen). Ein anderes Board wählen oder die Familie installieren</translation>
    </message>
    <message>
        <source>there was not enough memory for the tool; close other programs, run fewer at the same time, or use a smaller or more strongly pruned network</source>
        <translation>der Speicher reichte dem Werkzeug nicht; andere Programme schließen, weniger zugleich ausführen oder ein kleineres oder stärker ausgedünntes Netz nehmen</translation>
    </message>
    <message>
        <source>the disk is full; free some room, or choose a folder on another disk</source>
        <translation>die Festplatte ist voll; Platz schaffen oder einen Ordner auf einer anderen wählen</translation>
    </message>
    <message>
        <source>the design is too large to be unrolled: choose the strategy Resource or a reuse factor above 1, or prune more</source>
        <translation>der Entwurf ist zu groß zum Ausrollen: die Strategie Resource oder einen Reuse-Faktor über 1 wählen oder mehr ausdünnen</translation>
    </message>
    <message>
        <source>this version of the tool cannot export in years after 2021 (AMD&apos;s record 76960, &quot;Y2K22&quot;): install its patch, or leave the implementation out</source>
        <translation>diese Version des Werkzeugs kann in Jahren nach 2021 nicht exportieren (AMD-Eintrag 76960, „Y2K22“): deren Patch installieren oder die Implementierung weglassen</translation>
    </message>
    <message>
        <source>the tool needs an old library: install the Debian package %1</source>
        <translation>das Werkzeug braucht eine alte Bibliothek: das Debian-Paket %1 installieren</translation>
    </message>
    <message>
        <source>a program that the tool starts is missing</source>
        <translation>ein Programm, das das Werkzeug startet, fehlt</translation>
    </message>
    <message>
        <source>the headers of ap_int and ap_fixed are not found</source>
        <translation>die Header von ap_int und ap_fixed wurden nicht gefunden</translation>
    </message>
    <message>
        <source>its makefiles cannot work in a folder with blanks in its name</source>
        <translation>seine Makefiles arbeiten nicht in einem Ordner mit Leerzeichen im Namen</translation>
    </message>
    <message>
        <source>the installed tool does not have the part %1: either its name is wrong, or its device family was left out of the installation (AMD&apos;s installer can add it)</source>
        <translation>das installierte Werkzeug kennt das Bauteil %1 nicht: Entweder ist der Name falsch, oder die Bausteinfamilie wurde nicht mit installiert (AMDs Installer kann sie nachtragen)</translation>
    </message>
    <message>
        <source>choose a board with a device that it has (snac boards lists boards): %1</source>
        <translation>ein Board mit einem Baustein wählen, den es kennt (snac boards zeigt die Boards): %1</translation>
    </message>
    <message>
        <source>choose another board, or install the family</source>
        <translation>ein anderes Board wählen oder die Familie installieren</translation>
    </message>
    <message>
        <source>1 bit less</source>
        <translation>1 Bit weniger</translation>
    </message>
    <message>
        <source>1 bit less (%1)</source>
        <translation>1 Bit weniger (%1)</translation>
    </message>
    <message>
        <source>%1 in each format</source>
        <translation>%1 in jedem Format</translation>
    </message>
    <message>
        <source>10 % more of the weights zero</source>
        <translation>10 % mehr Gewichte gleich null</translation>
    </message>
    <message>
        <source>reuse factor doubled</source>
        <translation>Reuse-Faktor verdoppelt</translation>
    </message>
    <message>
        <source>reuse factor doubled (%1)</source>
        <translation>Reuse-Faktor verdoppelt (%1)</translation>
    </message>
    <message>
        <source>reuse factor doubled (%1 to %2)</source>
        <translation>Reuse-Faktor verdoppelt (%1 auf %2)</translation>
    </message>
    <message>
        <source>no format has a bit to give</source>
        <translation>kein Format hat ein Bit abzugeben</translation>
    </message>
    <message>
        <source>%1 has no bit to give</source>
        <translation>%1 hat kein Bit abzugeben</translation>
    </message>
    <message>
        <source>every layer has the largest reuse factor that it can be built with</source>
        <translation>jede Schicht hat den größten Reuse-Faktor, mit dem sie gebaut werden kann</translation>
    </message>
    <message>
        <source>search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>local search</source>
        <translation>lokale Suche</translation>
    </message>
    <message>
        <source>export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>synthesis</source>
        <translation>Synthese</translation>
    </message>
    <message>
        <source>waits for a job that another server runs in this folder</source>
        <translation>wartet auf einen Job, den ein anderer Server in diesem Ordner ausführt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>cancelled before it began</source>
        <translation>vor dem Beginn abgebrochen</translation>
    </message>
    <message>
        <source>cancelled before it went on</source>
        <translation>vor dem Fortsetzen abgebrochen</translation>
    </message>
    <message>
        <source>stopped by the machine</source>
        <translation>von der Maschine angehalten</translation>
    </message>
    <message>
        <source>the server ended while it ran</source>
        <translation>der Server endete, während er lief</translation>
    </message>
    <message>
        <source>the server ended before it began</source>
        <translation>der Server endete, bevor er begann</translation>
    </message>
    <message>
        <source>the server ended before it went on</source>
        <translation>der Server endete, bevor er fortgesetzt wurde</translation>
    </message>
    <message>
        <source>it was not begun: %1</source>
        <translation>er wurde nicht begonnen: %1</translation>
    </message>
    <message>
        <source>resume_job goes on with it</source>
        <translation>resume_job setzt ihn fort</translation>
    </message>
    <message>
        <source>resume_job begins it</source>
        <translation>resume_job beginnt ihn</translation>
    </message>
    <message>
        <source>resume_job tries again</source>
        <translation>resume_job versucht es noch einmal</translation>
    </message>
    <message>
        <source>once that is mended resume_job goes on with it</source>
        <translation>ist das behoben, setzt resume_job ihn fort</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>senkrechte Striche</translation>
    </message>
    <message>
        <source>decimal commas</source>
        <translation>Dezimalkommas</translation>
    </message>
    <message>
        <source>decimal commas, %1</source>
        <translation>Dezimalkommas, %1</translation>
    </message>
    <message>
        <source>unpacked from .gz, %1</source>
        <translation>aus .gz entpackt, %1</translation>
    </message>
    <message>
        <source>the last ones, which hold one 1 a row: a label each</source>
        <translation>die letzten, mit einer 1 je Zeile: je ein Label</translation>
    </message>
    <message>
        <source>the last ones, which hold one 1 a row: a number each</source>
        <translation>die letzten, mit einer 1 je Zeile: je eine Zahl</translation>
    </message>
    <message>
        <source>0 and 1, and the name of a truth: a number each</source>
        <translation>0 und 1 und der Name einer Wahrheit: je eine Zahl</translation>
    </message>
    <message>
        <source>%1 is an input and tells the truth %2, as one of them is 1 in each row: leave out with dataset.drop, or set dataset.label_column to all of them</source>
        <translation>%1 ist ein Eingang und verrät die Wahrheit %2, da in jeder Zeile eine dieser Spalten 1 ist: mit dataset.drop weglassen oder dataset.label_column auf sie alle setzen</translation>
    </message>
    <message>
        <source>%1 are inputs and tell the truth %2, as one of them is 1 in each row: leave out with dataset.drop, or set dataset.label_column to all of them</source>
        <translation>%1 sind Eingänge und verraten die Wahrheit %2, da in jeder Zeile eine dieser Spalten 1 ist: mit dataset.drop weglassen oder dataset.label_column auf sie alle setzen</translation>
    </message>
    <message>
        <source>%1 were taken as the truth as they hold one 1 a row, and %2 is an input</source>
        <translation>%1 gelten als Wahrheit, da sie eine 1 je Zeile enthalten, und %2 ist ein Eingang</translation>
    </message>
    <message>
        <source>%1 were taken as the truth by their names, and %2 is an input</source>
        <translation>%1 gelten nach ihren Namen als Wahrheit, und %2 ist ein Eingang</translation>
    </message>
    <message>
        <source>if it is the truth, set dataset.label_column to it</source>
        <translation>ist das die Wahrheit, dataset.label_column darauf setzen</translation>
    </message>
    <message>
        <source>true and false stand in more than one spelling in the truth (%1), which are taken as one class each</source>
        <translation>true und false stehen in der Wahrheit in mehr als einer Schreibweise (%1), die als je eine Klasse gelten</translation>
    </message>
    <message>
        <source>classes %1 and %2 are kept apart, as they are written</source>
        <translation>die Klassen %1 und %2 bleiben getrennt, wie sie geschrieben sind</translation>
    </message>
    <message>
        <source>write them alike if they are one</source>
        <translation>sind sie dieselbe, gleich schreiben</translation>
    </message>
    <message>
        <source>input %1 has the name of a group of rows: set dataset.group_column to it if rows of one value belong together, or leave it out with dataset.drop</source>
        <translation>Eingang %1 heißt wie eine Gruppe von Zeilen: dataset.group_column darauf setzen, wenn Zeilen mit demselben Wert zusammengehören, oder ihn mit dataset.drop weglassen</translation>
    </message>
    <message>
        <source>input %1 has the name of a weight: if it says what each row counts, set dataset.weight_column to it, or leave it out with dataset.drop</source>
        <translation>Eingang %1 heißt wie ein Gewicht: sagt er, wie viel jede Zeile zählt, dataset.weight_column darauf setzen, oder ihn mit dataset.drop weglassen</translation>
    </message>
    <message>
        <source>input %1 is %2 in %3, far from all its other values: if it stands for a missing one, leave the field empty (dataset.missing_values)</source>
        <translation>Eingang %1 ist in %3 gleich %2, weit weg von allen seinen anderen Werten: steht das für einen fehlenden, das Feld leer lassen (dataset.missing_values)</translation>
    </message>
    <message>
        <source>targets that are the same in all rows, and nothing can be learned of: %1</source>
        <translation>Zielvariablen, die in allen Zeilen gleich sind und aus denen sich nichts lernen lässt: %1</translation>
    </message>
    <message>
        <source>simulated numbers, as an array of this name says</source>
        <translation>simulierte Zahlen, wie ein Array dieses Namens sagt</translation>
    </message>
    <message>
        <source>more than one column may hold the truth (%1): set dataset.label_column to one of them</source>
        <translation>mehr als eine Spalte kann die Wahrheit enthalten (%1): dataset.label_column auf eine davon setzen</translation>
    </message>
    <message>
        <source>the others are inputs then</source>
        <translation>die übrigen sind dann Eingänge</translation>
    </message>
    <message>
        <source>all rows have the same target (%1): there is nothing to learn. Is this the right column or array? (dataset.label_column, dataset.labels_key)</source>
        <translation>alle Zeilen haben denselben Zielwert (%1): Es gibt nichts zu lernen. Ist das die richtige Spalte oder das richtige Array? (dataset.label_column, dataset.labels_key)</translation>
    </message>
    <message>
        <source>the test rows in %1 and %2 are not like those to train on, %3 and %4: save both with the same inputs and the same truth, take them out of the file, or name other test rows in dataset.test_path</source>
        <translation>die Testzeilen in %1 und %2 sind nicht wie die zum Trainieren, %3 und %4: beide mit denselben Eingängen und derselben Wahrheit speichern, sie aus der Datei nehmen oder andere Testzeilen in dataset.test_path angeben</translation>
    </message>
    <message>
        <source>the test file lacks inputs of the other file: %1</source>
        <translation>in der Testdatei fehlen Eingänge der anderen Datei: %1</translation>
    </message>
    <message>
        <source>pictures like %1 are not read: save them as PNG (mogrify -format png *%2, of ImageMagick, does so)</source>
        <translation>Bilder wie %1 werden nicht gelesen: als PNG speichern (mogrify -format png *%2 von ImageMagick tut das)</translation>
    </message>
    <message>
        <source>%1: no other array can be it, as none holds numbers or one word a row (%2)</source>
        <translation>%1: Kein anderes Array kommt dafür infrage, da keines Zahlen oder ein Wort je Zeile enthält (%2)</translation>
    </message>
    <message>
        <source>put the truth beside it, or name a file with it in dataset.labels_path</source>
        <translation>die Wahrheit danebenstellen oder eine Datei damit in dataset.labels_path angeben</translation>
    </message>
    <message>
        <source>cannot tell which array holds the truth for %1</source>
        <translation>nicht zu erkennen, welches Array die Wahrheit für %1 enthält</translation>
    </message>
    <message>
        <source>%1: save them as float32 (labels as int64 or str)</source>
        <translation>%1: als float32 speichern (Labels als int64 oder str)</translation>
    </message>
    <message>
        <source>arrays of Python objects are not read</source>
        <translation>Arrays aus Python-Objekten werden nicht gelesen</translation>
    </message>
    <message>
        <source>this array holds words, and numbers are read here</source>
        <translation>dieses Array enthält Wörter, und hier werden Zahlen gelesen</translation>
    </message>
    <message>
        <source>the label of row %1 is no text (UTF-8)</source>
        <translation>das Label der Zeile %1 ist kein Text (UTF-8)</translation>
    </message>
    <message>
        <source>labels that are words stand in one dimension, one a row</source>
        <translation>Labels, die Wörter sind, stehen in einer Dimension, je eines pro Zeile</translation>
    </message>
    <message>
        <source>integers and %1</source>
        <translation>Ganzzahlen und %1</translation>
    </message>
    <message>
        <source>integers, %1 and %2</source>
        <translation>Ganzzahlen, %1 und %2</translation>
    </message>
    <message>
        <source>(the stored network, of a fold that trained on these rows) %1</source>
        <translation>(das gespeicherte Netz, aus einem Fold, der auf diesen Zeilen trainierte) %1</translation>
    </message>
    <message>
        <source>cannot read this file: %1</source>
        <translation>diese Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>this file is too large: at most %1 are read of one</source>
        <translation>diese Datei ist zu groß: Höchstens %1 werden aus einer gelesen</translation>
    </message>
    <message>
        <source>this file is too large: %1, at most %2 are read of one</source>
        <translation>diese Datei ist zu groß: %1, höchstens %2 werden aus einer gelesen</translation>
    </message>
    <message>
        <source>not enough memory to read this file of %1</source>
        <translation>der Speicher reicht nicht, um diese Datei von %1 zu lesen</translation>
    </message>
    <message>
        <source>this is %1, not a file</source>
        <translation>das ist %1, keine Datei</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>eine Pipe</translation>
    </message>
    <message>
        <source>a socket or a device</source>
        <translation>ein Socket oder ein Gerät</translation>
    </message>
    <message>
        <source>this file exists already</source>
        <translation>diese Datei gibt es schon</translation>
    </message>
    <message>
        <source>remove it first, or choose another name (--out)</source>
        <translation>sie zuerst entfernen oder einen anderen Namen wählen (--out)</translation>
    </message>
    <message>
        <source>name the study file to make, FILE.snac (--out)</source>
        <translation>die Studiendatei nennen, die entstehen soll, FILE.snac (--out)</translation>
    </message>
    <message>
        <source>study files end with .snac</source>
        <translation>Studiendateien enden auf .snac</translation>
    </message>
    <message>
        <source>name it so</source>
        <translation>bitte so nennen</translation>
    </message>
    <message>
        <source>this name is not UTF-8</source>
        <translation>dieser Name ist kein UTF-8</translation>
    </message>
    <message>
        <source>a study keeps its paths as text, so rename it</source>
        <translation>eine Studie hält ihre Pfade als Text fest, daher bitte umbenennen</translation>
    </message>
    <message>
        <source>damaged archive: %1</source>
        <translation>beschädigtes Archiv: %1</translation>
    </message>
    <message>
        <source>this is not a complete %1 archive (no directory at its end)</source>
        <translation>das ist kein vollständiges %1-Archiv (kein Verzeichnis an seinem Ende)</translation>
    </message>
    <message>
        <source>the archive holds no arrays (.npy members)</source>
        <translation>das Archiv enthält keine Arrays (keine .npy-Dateien)</translation>
    </message>
    <message>
        <source>this folder is no bundle: it has no %1</source>
        <translation>dieser Ordner ist kein Bündel: Darin fehlt %1</translation>
    </message>
    <message>
        <source>a bundle is read as a folder with %1 and %2 in it</source>
        <translation>ein Bündel wird als Ordner gelesen, mit %1 und %2 darin</translation>
    </message>
    <message>
        <source>this is no network that can be read (the folder of a bundle, .npz or .onnx): %1</source>
        <translation>das ist kein lesbares Netz (Ordner eines Bündels, .npz oder .onnx): %1</translation>
    </message>
    <message>
        <source>this network has integers of its own, which are kept</source>
        <translation>dieses Netz hat eigene Ganzzahlen, und diese bleiben erhalten</translation>
    </message>
    <message>
        <source>leave --precision out here, and ask for another precision when it is exported</source>
        <translation>--precision hier weglassen und ein anderes Zahlenformat beim Export verlangen</translation>
    </message>
    <message>
        <source>no settings can be made for this network: %1</source>
        <translation>für dieses Netz lassen sich keine Einstellungen bilden: %1</translation>
    </message>
    <message>
        <source>this network cannot become hardware: %1</source>
        <translation>dieses Netz kann nicht zu Hardware werden: %1</translation>
    </message>
    <message>
        <source>a network of more than %1 weights</source>
        <translation>ein Netz mit mehr als %1 Gewichten</translation>
    </message>
    <message>
        <source>network.json is no JSON object</source>
        <translation>network.json ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>network.json does not say that it describes a network (&apos;format&apos;: &apos;snac-bundle&apos;)</source>
        <translation>network.json sagt nicht, dass es ein Netz beschreibt (&apos;format&apos;: &apos;snac-bundle&apos;)</translation>
    </message>
    <message>
        <source>the bundle has version %1</source>
        <translation>das Bündel hat Version %1</translation>
    </message>
    <message>
        <source>this program reads up to %1</source>
        <translation>dieses Programm liest bis zu %1</translation>
    </message>
    <message>
        <source>the bundle has no float weights</source>
        <translation>das Bündel hat keine Gleitkommagewichte</translation>
    </message>
    <message>
        <source>the bundle contradicts itself: its integers do not give its example outputs</source>
        <translation>das Bündel widerspricht sich: Seine Ganzzahlen ergeben nicht seine Beispielausgaben</translation>
    </message>
    <message>
        <source>the bundle contradicts itself: its float network has not the inputs and outputs of its integers</source>
        <translation>das Bündel widerspricht sich: Sein Gleitkommanetz hat nicht die Eingänge und Ausgänge seiner Ganzzahlen</translation>
    </message>
    <message>
        <source>the arrays example_integers and example_outputs do not fit the network</source>
        <translation>die Arrays example_integers und example_outputs passen nicht zum Netz</translation>
    </message>
    <message>
        <source>formats: %1 for %2 layers with weights</source>
        <translation>Zahlenformate: %1 für %2 Schichten mit Gewichten</translation>
    </message>
    <message>
        <source>The bundle has no weights as trained; those with batch norm folded in are used.</source>
        <translation>Das Bündel hat keine Gewichte, wie sie trainiert wurden; verwendet werden die mit eingerechneter Batch-Norm.</translation>
    </message>
    <message>
        <source>array &apos;%1&apos;: %2</source>
        <translation>Array „%1“: %2</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; must be above 0</source>
        <translation>Array „%1“ muss über 0 liegen</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; holds a 0</source>
        <translation>Array „%1“ enthält eine 0</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; is no text</source>
        <translation>Array „%1“ ist kein Text</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; is %2</source>
        <translation>Array „%1“ ist %2</translation>
    </message>
    <message>
        <source>it must be from %1 to %2</source>
        <translation>es muss von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; must hold %2 x %3 floating-point numbers</source>
        <translation>Array „%1“ muss %2 x %3 Gleitkommazahlen enthalten</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; must hold %2 integers</source>
        <translation>Array „%1“ muss %2 Ganzzahlen enthalten</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; holds a number that is not finite</source>
        <translation>Array „%1“ enthält eine Zahl, die nicht endlich ist</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; is no matrix that follows the layer before it</source>
        <translation>Array „%1“ ist keine Matrix, die an die Schicht davor anschließt</translation>
    </message>
    <message>
        <source>there is no array &apos;%1&apos;</source>
        <translation>es gibt kein Array „%1“</translation>
    </message>
    <message>
        <source>there are two arrays &apos;%1&apos;</source>
        <translation>es gibt zwei Arrays „%1“</translation>
    </message>
    <message>
        <source>this is no .npy array of version 1 to 3</source>
        <translation>das ist kein .npy-Array der Version 1 bis 3</translation>
    </message>
    <message>
        <source>it ends inside its header</source>
        <translation>es endet mitten in seinem Header</translation>
    </message>
    <message>
        <source>its type cannot be read</source>
        <translation>sein Typ ist nicht lesbar</translation>
    </message>
    <message>
        <source>little-endian numbers and texts can</source>
        <translation>lesbar sind Little-Endian-Zahlen und Texte</translation>
    </message>
    <message>
        <source>its shape cannot be read</source>
        <translation>seine Form ist nicht lesbar</translation>
    </message>
    <message>
        <source>its header announces more numbers than it holds</source>
        <translation>sein Header kündigt mehr Zahlen an, als es enthält</translation>
    </message>
    <message>
        <source>its header announces %1 values of %2 bytes, it holds %3 bytes</source>
        <translation>sein Header kündigt %1 Werte zu %2 Bytes an, es enthält %3 Bytes</translation>
    </message>
    <message>
        <source>layer %1 has the activation &apos;%2&apos;</source>
        <translation>Schicht %1 hat die Aktivierung „%2“</translation>
    </message>
    <message>
        <source>ReLU can be read, and linear or sigmoid at the end</source>
        <translation>lesbar sind ReLU und am Ende linear oder sigmoid</translation>
    </message>
    <message>
        <source>take the arrays of integers (w0_int and so on) out to read the float weights alone</source>
        <translation>um nur die Gleitkommagewichte zu lesen, die Arrays mit Ganzzahlen (w0_int und so weiter) herausnehmen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs more than 52 bits on one grid</source>
        <translation>„%1“ braucht auf einem gemeinsamen Raster mehr als 52 Bits</translation>
    </message>
    <message>
        <source>Only the float weights are read, there are no integers: %1.</source>
        <translation>Nur die Gleitkommagewichte werden gelesen, Ganzzahlen gibt es nicht: %1.</translation>
    </message>
    <message>
        <source>Its integers have more bits than floats; only the integers are there.</source>
        <translation>Die Ganzzahlen haben mehr Bits als Gleitkommazahlen; nur die Ganzzahlen sind da.</translation>
    </message>
    <message>
        <source>node &apos;%1&apos; (%2)</source>
        <translation>Knoten „%1“ (%2)</translation>
    </message>
    <message>
        <source>node &apos;%1&apos; (%2): %3</source>
        <translation>Knoten „%1“ (%2): %3</translation>
    </message>
    <message>
        <source>this is no ONNX file, or it is cut short</source>
        <translation>das ist keine ONNX-Datei, oder sie ist abgeschnitten</translation>
    </message>
    <message>
        <source>this is no ONNX model: it has no graph or no version of its operators</source>
        <translation>das ist kein ONNX-Modell: Es hat keinen Graphen oder keine Version seiner Operatoren</translation>
    </message>
    <message>
        <source>an ONNX file of more than 256 MB</source>
        <translation>eine ONNX-Datei mit mehr als 256 MB</translation>
    </message>
    <message>
        <source>the ONNX checker refuses the model: %1</source>
        <translation>der ONNX-Checker lehnt das Modell ab: %1</translation>
    </message>
    <message>
        <source>the model defines functions of its own</source>
        <translation>das Modell definiert eigene Funktionen</translation>
    </message>
    <message>
        <source>inline them first</source>
        <translation>sie zuerst einsetzen (Inlining)</translation>
    </message>
    <message>
        <source>sparse tensors cannot be read</source>
        <translation>dünn besetzte Tensoren sind nicht lesbar</translation>
    </message>
    <message>
        <source>save the weights as plain ones</source>
        <translation>die Gewichte als gewöhnliche speichern</translation>
    </message>
    <message>
        <source>the graph runs in a circle</source>
        <translation>der Graph läuft im Kreis</translation>
    </message>
    <message>
        <source>the graph has no input or no output</source>
        <translation>der Graph hat keinen Eingang oder keinen Ausgang</translation>
    </message>
    <message>
        <source>the graph has %1 inputs and %2 outputs</source>
        <translation>der Graph hat %1 Eingänge und %2 Ausgänge</translation>
    </message>
    <message>
        <source>one of each can be read</source>
        <translation>lesbar ist je einer</translation>
    </message>
    <message>
        <source>the graph multiplies its input by no matrix</source>
        <translation>der Graph multipliziert seinen Eingang mit keiner Matrix</translation>
    </message>
    <message>
        <source>no node uses &apos;%1&apos;, which is not the output of the graph</source>
        <translation>kein Knoten verwendet „%1“, das nicht der Ausgang des Graphen ist</translation>
    </message>
    <message>
        <source>no node makes the tensor &apos;%1&apos;</source>
        <translation>kein Knoten erzeugt den Tensor „%1“</translation>
    </message>
    <message>
        <source>behind &apos;%1&apos; the graph forks, into %2 and %3</source>
        <translation>hinter „%1“ verzweigt sich der Graph, zu %2 und %3</translation>
    </message>
    <message>
        <source>only plain chains of layers can be read</source>
        <translation>lesbar sind nur einfache Ketten von Schichten</translation>
    </message>
    <message>
        <source>%1 takes %2 values, but gets %3</source>
        <translation>%1 nimmt %2 Werte, bekommt aber %3</translation>
    </message>
    <message>
        <source>%1 takes %2 values</source>
        <translation>%1 nimmt %2 Werte</translation>
    </message>
    <message>
        <source>at most 65536 can be</source>
        <translation>höchstens 65536 sind möglich</translation>
    </message>
    <message>
        <source>%1 has not two inputs</source>
        <translation>%1 hat nicht zwei Eingänge</translation>
    </message>
    <message>
        <source>%1 joins two branches</source>
        <translation>%1 führt zwei Zweige zusammen</translation>
    </message>
    <message>
        <source>%1 stands where the number of features is not known yet</source>
        <translation>%1 steht, wo die Zahl der Merkmale noch nicht bekannt ist</translation>
    </message>
    <message>
        <source>%1 is not values times constant weights</source>
        <translation>%1 ist nicht Werte mal konstante Gewichte</translation>
    </message>
    <message>
        <source>%1 subtracts or divides the other way round</source>
        <translation>%1 subtrahiert oder dividiert in umgekehrter Richtung</translation>
    </message>
    <message>
        <source>%1 divides by 0</source>
        <translation>%1 dividiert durch 0</translation>
    </message>
    <message>
        <source>%1 is of the domain &apos;%2&apos;, which is not known</source>
        <translation>%1 gehört zur Domain „%2“, die nicht bekannt ist</translation>
    </message>
    <message>
        <source>%1 multiplies weights by values, not values by weights</source>
        <translation>%1 multipliziert Gewichte mit Werten, nicht Werte mit Gewichten</translation>
    </message>
    <message>
        <source>%1 is of a kind that cannot be read</source>
        <translation>%1 ist von einer Art, die nicht lesbar ist</translation>
    </message>
    <message>
        <source>dense layers, batch norm and activations can</source>
        <translation>lesbar sind Dense-Schichten, Batch-Norm und Aktivierungen</translation>
    </message>
    <message>
        <source>%1 has other constants than the activation of that name here</source>
        <translation>%1 hat andere Konstanten als die Aktivierung dieses Namens hier</translation>
    </message>
    <message>
        <source>%1 computes with constants alone</source>
        <translation>%1 rechnet allein mit Konstanten</translation>
    </message>
    <message>
        <source>simplify the model first</source>
        <translation>das Modell zuerst vereinfachen</translation>
    </message>
    <message>
        <source>its constant is not one number a feature</source>
        <translation>die Konstante ist nicht eine Zahl je Merkmal</translation>
    </message>
    <message>
        <source>its constant holds a number that is not finite</source>
        <translation>die Konstante enthält eine Zahl, die nicht endlich ist</translation>
    </message>
    <message>
        <source>its weights are no matrix</source>
        <translation>die Gewichte sind keine Matrix</translation>
    </message>
    <message>
        <source>a weight is not finite</source>
        <translation>ein Gewicht ist nicht endlich</translation>
    </message>
    <message>
        <source>its bias is not constant</source>
        <translation>der Bias ist nicht konstant</translation>
    </message>
    <message>
        <source>its statistics are not constant</source>
        <translation>die Statistik ist nicht konstant</translation>
    </message>
    <message>
        <source>a variance below 0</source>
        <translation>eine Varianz unter 0</translation>
    </message>
    <message>
        <source>its number of bits is not a constant</source>
        <translation>die Zahl der Bits ist keine Konstante</translation>
    </message>
    <message>
        <source>this operator is not known</source>
        <translation>dieser Operator ist nicht bekannt</translation>
    </message>
    <message>
        <source>its inputs have shapes that do not fit each other</source>
        <translation>die Formen der Eingänge passen nicht zueinander</translation>
    </message>
    <message>
        <source>it has too few inputs</source>
        <translation>es gibt zu wenige Eingänge</translation>
    </message>
    <message>
        <source>nothing before it makes its input &apos;%1&apos;</source>
        <translation>nichts davor erzeugt den Eingang „%1“</translation>
    </message>
    <message>
        <source>%1 is read as a batch norm.</source>
        <translation>%1 wird als Batch-Norm gelesen.</translation>
    </message>
    <message>
        <source>The graph has several outputs; &apos;%1&apos; is read.</source>
        <translation>Der Graph hat mehrere Ausgänge; gelesen wird „%1“.</translation>
    </message>
    <message>
        <source>the input has no Quant</source>
        <translation>der Eingang hat kein Quant</translation>
    </message>
    <message>
        <source>behind %1 there is no Quant</source>
        <translation>hinter %1 steht kein Quant</translation>
    </message>
    <message>
        <source>%1 has no Quant behind it: its outputs are the exact sums, %2.</source>
        <translation>%1 hat kein Quant dahinter: Die Ausgänge sind die exakten Summen, %2.</translation>
    </message>
    <message>
        <source>the slope of a LeakyRelu is no power of two</source>
        <translation>die Steigung einer LeakyRelu ist keine Zweierpotenz</translation>
    </message>
    <message>
        <source>Float weights with formats would not give these integers; only the integers are there.</source>
        <translation>Gleitkommagewichte mit Zahlenformaten ergäben diese Ganzzahlen nicht; nur die Ganzzahlen sind da.</translation>
    </message>
    <message>
        <source>the network tells %1 classes apart, %2 names were given</source>
        <translation>das Netz unterscheidet %1 Klassen, angegeben sind %2 Namen</translation>
    </message>
    <message>
        <source>names of classes were given for a network whose outputs are %1</source>
        <translation>Namen von Klassen sind für ein Netz angegeben, dessen Ausgänge %1 sind</translation>
    </message>
    <message>
        <source>the network has %1, the data %2</source>
        <translation>das Netz hat %1, die Daten %2</translation>
    </message>
    <message>
        <source>the network has %1, the data %2 (%3)</source>
        <translation>das Netz hat %1, die Daten %2 (%3)</translation>
    </message>
    <message>
        <source>the network tells %1 apart, the data %2</source>
        <translation>das Netz unterscheidet %1, die Daten %2</translation>
    </message>
    <message>
        <source>name the outputs as the data do (--classes), in the order of the network</source>
        <translation>die Ausgänge so nennen wie die Daten (--classes), in der Reihenfolge des Netzes</translation>
    </message>
    <message>
        <source>the network tells %1, the data are of the other kind</source>
        <translation>das Netz gibt %1 aus, die Daten sind von der anderen Art</translation>
    </message>
    <message>
        <source>say which it is (--task)</source>
        <translation>angeben, welche es ist (--task)</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>to standardise raw features needs data to learn it from (--data)</source>
        <translation>um rohe Merkmale zu standardisieren, braucht es Daten, aus denen sich das lernen lässt (--data)</translation>
    </message>
    <message>
        <source>the network has a scaler of its own, which is kept</source>
        <translation>das Netz hat einen eigenen Skalierer, und dieser bleibt erhalten</translation>
    </message>
    <message>
        <source>leave the wish to standardise out</source>
        <translation>den Wunsch nach Standardisierung weglassen</translation>
    </message>
    <message>
        <source>raw features are standardised by the training rows of %1</source>
        <translation>rohe Merkmale werden anhand der Trainingszeilen von %1 standardisiert</translation>
    </message>
    <message>
        <source>the outputs stand for %1, in this order</source>
        <translation>die Ausgänge stehen für %1, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>the numbers of the classes in the data stand for %1, in this order</source>
        <translation>die Nummern der Klassen in den Daten stehen für %1, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>the columns of the data are taken as the inputs of the network in their order: %1</source>
        <translation>die Spalten der Daten gelten in ihrer Reihenfolge als die Eingänge des Netzes: %1</translation>
    </message>
    <message>
        <source>this is no text in UTF-8</source>
        <translation>das ist kein Text in UTF-8</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>a double quote is opened here and never closed</source>
        <translation>ein doppeltes Anführungszeichen beginnt hier und wird nie geschlossen</translation>
    </message>
    <message>
        <source>this is no result table of SNAC-Pack: the table of a search begins with trial and performance_metric, that of a local search has Accuracy and Precision or Sparsity</source>
        <translation>das ist keine Ergebnistabelle von SNAC-Pack: Die Tabelle einer Suche beginnt mit trial und performance_metric, die einer lokalen Suche hat Accuracy und Precision oder Sparsity</translation>
    </message>
    <message>
        <source>it has no row below its header, so there is no result</source>
        <translation>unter der Kopfzeile steht keine Zeile, also gibt es kein Ergebnis</translation>
    </message>
    <message>
        <source>the column %1 stands twice</source>
        <translation>die Spalte %1 steht zweimal da</translation>
    </message>
    <message>
        <source>the column %1 is none of SNAC-Pack&apos;s and was left out</source>
        <translation>die Spalte %1 ist keine von SNAC-Pack und wurde ausgelassen</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot; and should be a number</source>
        <translation>%1 ist „%2“ und sollte eine Zahl sein</translation>
    </message>
    <message>
        <source>the trial is &quot;%1&quot; and should be a number from 0 to %2</source>
        <translation>der Trial ist „%1“ und sollte eine Zahl von 0 bis %2 sein</translation>
    </message>
    <message>
        <source>params cannot be read: %1</source>
        <translation>params ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>character %1 should be %2</source>
        <translation>Zeichen %1 sollte %2 sein</translation>
    </message>
    <message>
        <source>it has the parameter %1 twice</source>
        <translation>der Parameter %1 steht zweimal darin</translation>
    </message>
    <message>
        <source>this line has %1, the header %2: a field with a comma needs double quotes</source>
        <translation>diese Zeile hat %1, die Kopfzeile %2: Ein Feld mit einem Komma braucht doppelte Anführungszeichen</translation>
    </message>
    <message>
        <source>there are more than %1 rows</source>
        <translation>es gibt mehr als %1 Zeilen</translation>
    </message>
    <message>
        <source>trial %1 stands in line %2 already: these are two runs in one file, so make a file of each</source>
        <translation>Trial %1 steht schon in Zeile %2: Das sind zwei Läufe in einer Datei, also aus jedem eine eigene Datei machen</translation>
    </message>
    <message>
        <source>%1 not in the file: they failed, or another process ran them</source>
        <translation>%1 nicht in der Datei: fehlgeschlagen oder von einem anderen Prozess ausgeführt</translation>
    </message>
    <message>
        <source>the precision of %1 was put together again, for its comma was not in double quotes</source>
        <translation>das Zahlenformat von %1 wurde wieder zusammengesetzt, denn sein Komma stand nicht in doppelten Anführungszeichen</translation>
    </message>
    <message>
        <source>these are rows of a local search; each is a trial, in the order of the file</source>
        <translation>das sind Zeilen einer lokalen Suche; jede ist ein Trial, in der Reihenfolge der Datei</translation>
    </message>
    <message>
        <source>not in the file: SNAC-Pack writes no row for a trial that failed, or that another process ran</source>
        <translation>nicht in der Datei: SNAC-Pack schreibt keine Zeile für einen Trial, der fehlgeschlagen ist oder den ein anderer Prozess ausgeführt hat</translation>
    </message>
    <message>
        <source>there is a %1 beside it: its program still writes it, or died. End or open it with Optuna once, then import it</source>
        <translation>daneben liegt %1: Ihr Programm schreibt noch daran oder ist abgestürzt. Es beenden oder die Datei einmal mit Optuna öffnen, dann importieren</translation>
    </message>
    <message>
        <source>it is never changed from here</source>
        <translation>von hier aus wird sie nie geändert</translation>
    </message>
    <message>
        <source>it was written while it was read</source>
        <translation>sie wurde geschrieben, während sie gelesen wurde</translation>
    </message>
    <message>
        <source>import it when its program has come to rest</source>
        <translation>importieren, wenn ihr Programm zur Ruhe gekommen ist</translation>
    </message>
    <message>
        <source>this SQLite file is no study of Optuna: it has no table %1</source>
        <translation>diese SQLite-Datei ist keine Studie von Optuna: Sie hat keine Tabelle %1</translation>
    </message>
    <message>
        <source>this file was made by Optuna before 2.4</source>
        <translation>diese Datei stammt von einem Optuna vor 2.4</translation>
    </message>
    <message>
        <source>bring it up to date on a copy: optuna storage upgrade --storage sqlite:///COPY</source>
        <translation>sie an einer Kopie auf den neuen Stand bringen: optuna storage upgrade --storage sqlite:///COPY</translation>
    </message>
    <message>
        <source>this file of Optuna holds no study</source>
        <translation>diese Datei von Optuna enthält keine Studie</translation>
    </message>
    <message>
        <source>this file holds %1 studies</source>
        <translation>diese Datei enthält %1 Studien</translation>
    </message>
    <message>
        <source>choose one with --study: %1</source>
        <translation>eine mit --study wählen: %1</translation>
    </message>
    <message>
        <source>there is no study %1 in this file, but %2</source>
        <translation>in dieser Datei gibt es keine Studie %1, aber %2</translation>
    </message>
    <message>
        <source>only a file of Optuna has several studies</source>
        <translation>nur eine Datei von Optuna hat mehrere Studien</translation>
    </message>
    <message>
        <source>leave --study out</source>
        <translation>--study weglassen</translation>
    </message>
    <message>
        <source>it has %1 objectives</source>
        <translation>sie hat %1 Zielgrößen</translation>
    </message>
    <message>
        <source>1 to %1 can be read</source>
        <translation>lesbar sind 1 bis %1</translation>
    </message>
    <message>
        <source>its objectives are not numbered from 0 without gaps</source>
        <translation>ihre Zielgrößen sind nicht ab 0 lückenlos nummeriert</translation>
    </message>
    <message>
        <source>its trials are not numbered from 0 without gaps: trial %1 is missing, or there twice</source>
        <translation>ihre Trials sind nicht ab 0 lückenlos nummeriert: Trial %1 fehlt oder ist zweimal da</translation>
    </message>
    <message>
        <source>it has more than %1 trials</source>
        <translation>sie hat mehr als %1 Trials</translation>
    </message>
    <message>
        <source>trial %1 has the state &quot;%2&quot;, which Optuna does not have</source>
        <translation>Trial %1 hat den Zustand „%2“, den Optuna nicht kennt</translation>
    </message>
    <message>
        <source>a value of trial %1 is &quot;%2&quot; and should be a number</source>
        <translation>ein Wert von Trial %1 ist „%2“ und sollte eine Zahl sein</translation>
    </message>
    <message>
        <source>parameter %1 of trial %2: %3</source>
        <translation>Parameter %1 von Trial %2: %3</translation>
    </message>
    <message>
        <source>parameter %1 of trial %2 has a value outside its own range</source>
        <translation>Parameter %1 von Trial %2 hat einen Wert außerhalb seines eigenen Bereichs</translation>
    </message>
    <message>
        <source>its range has no ends, or not in their order</source>
        <translation>sein Bereich hat keine Enden, oder sie sind vertauscht</translation>
    </message>
    <message>
        <source>its distribution is none of Optuna&apos;s: %1</source>
        <translation>seine Verteilung ist keine von Optuna: %1</translation>
    </message>
    <message>
        <source>pruned by Optuna</source>
        <translation>von Optuna vorzeitig beendet</translation>
    </message>
    <message>
        <source>failed in Optuna</source>
        <translation>in Optuna fehlgeschlagen</translation>
    </message>
    <message>
        <source>not finished when the file was read (%1)</source>
        <translation>nicht fertig, als die Datei gelesen wurde (%1)</translation>
    </message>
    <message>
        <source>it has the values that SNAC-Pack gives to a trial that failed</source>
        <translation>hat die Werte, die SNAC-Pack einem fehlgeschlagenen Trial gibt</translation>
    </message>
    <message>
        <source>objective %1 has no value</source>
        <translation>Zielgröße %1 hat keinen Wert</translation>
    </message>
    <message>
        <source>objective %1 is infinite</source>
        <translation>Zielgröße %1 ist unendlich</translation>
    </message>
    <message>
        <source>%1 is no finite number</source>
        <translation>%1 ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>the parameter %1 is left out: not every trial has it, and it has too many values for a list</source>
        <translation>der Parameter %1 ist ausgelassen: Nicht jeder Trial hat ihn, und für eine Liste hat er zu viele Werte</translation>
    </message>
    <message>
        <source>--objectives has %1, the results have %2</source>
        <translation>--objectives hat %1, die Ergebnisse haben %2</translation>
    </message>
    <message>
        <source>write - for one that is to be left out</source>
        <translation>für eine, die entfallen soll, - schreiben</translation>
    </message>
    <message>
        <source>its objectives, in their order: %1</source>
        <translation>die Zielgrößen der Reihe nach: %1</translation>
    </message>
    <message>
        <source>objective %1 has no name that is a quantity here</source>
        <translation>Zielgröße %1 hat keinen Namen, der hier eine Größe ist</translation>
    </message>
    <message>
        <source>there is no quantity %1</source>
        <translation>es gibt keine Größe %1</translation>
    </message>
    <message>
        <source>say what they are, and - for one to leave out: --objectives accuracy,clock_cycles</source>
        <translation>angeben, was sie sind, und - für eine, die entfallen soll: --objectives accuracy,clock_cycles</translation>
    </message>
    <message>
        <source>two objectives cannot both be %1</source>
        <translation>zwei Zielgrößen können nicht beide %1 sein</translation>
    </message>
    <message>
        <source>no objective is left</source>
        <translation>es bleibt keine Zielgröße übrig</translation>
    </message>
    <message>
        <source>objective %1, %2, was left out: the front is that of the others</source>
        <translation>Zielgröße %1, %2, wurde ausgelassen: Die Front ist die der übrigen</translation>
    </message>
    <message>
        <source>objective %1 was left out: the front is that of the others</source>
        <translation>Zielgröße %1 wurde ausgelassen: Die Front ist die der übrigen</translation>
    </message>
    <message>
        <source>trial %1 has %2 %3, which is to be a share from 0 to 1</source>
        <translation>Trial %1 hat %2 %3, was ein Anteil von 0 bis 1 sein muss</translation>
    </message>
    <message>
        <source>trial %1 has %2 %3, which cannot be</source>
        <translation>Trial %1 hat %2 %3, was nicht sein kann</translation>
    </message>
    <message>
        <source>is this objective something else (--objectives)?</source>
        <translation>ist diese Zielgröße etwas anderes (--objectives)?</translation>
    </message>
    <message>
        <source>no study can be made of these results: %1</source>
        <translation>aus diesen Ergebnissen lässt sich keine Studie machen: %1</translation>
    </message>
    <message>
        <source>figures are as that program has them: its data, its training, its estimates and its board, none of which is in the file</source>
        <translation>die Zahlen sind die jenes Programms: seine Daten, sein Training, seine Schätzungen und sein Board, wovon nichts in der Datei steht</translation>
    </message>
    <message>
        <source>the reference point of the hypervolume lies a tenth of the span beyond the worst trial of every objective, so the figure compares trials of this study alone</source>
        <translation>der Referenzpunkt des Hypervolumens liegt in jeder Zielgröße ein Zehntel der Spanne jenseits des schlechtesten Trials, also vergleicht die Zahl nur Trials dieser Studie</translation>
    </message>
    <message>
        <source>1 output</source>
        <translation>1 Ausgang</translation>
    </message>
    <message>
        <source>%1 outputs</source>
        <translation>%1 Ausgänge</translation>
    </message>
    <message>
        <source>1 target</source>
        <translation>1 Zielvariable</translation>
    </message>
    <message>
        <source>%1 targets</source>
        <translation>%1 Zielvariablen</translation>
    </message>
    <message>
        <source>1 name</source>
        <translation>1 Name</translation>
    </message>
    <message>
        <source>%1 names</source>
        <translation>%1 Namen</translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>1 Feld</translation>
    </message>
    <message>
        <source>%1 fields</source>
        <translation>%1 Felder</translation>
    </message>
    <message>
        <source>a column of text cannot be an input, but another has the name of the truth (%1): set dataset.label_column to the one with the truth, or say what the text is: left out (dataset.drop), which rows belong together (dataset.group_column), or when each was taken (dataset.time_column)</source>
        <translation>eine Textspalte kann keine Eingabe sein, aber eine andere hat den Namen der Wahrheit (%1): dataset.label_column auf die mit der Wahrheit setzen, oder sagen, was der Text ist: ausgelassen (dataset.drop), welche Zeilen zusammengehören (dataset.group_column), oder wann jede aufgenommen wurde (dataset.time_column)</translation>
    </message>
    <message>
        <source>built as %1 instead of the study&apos;s %2: networks are rounded to at most %3 bits, what a float holds exactly</source>
        <translation>gebaut als %1 statt %2 der Studie: Netze werden auf höchstens %3 Bits gerundet, die ein float genau hält</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: unquantized %3 · integers %4 · RTL %5 · HLS C++ %6</source>
        <translation>%1 auf den %2 Validierungszeilen der Prüfung: unquantisiert %3 · Ganzzahlen %4 · RTL %5 · HLS-C++ %6</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: unquantized %3 · integers %4 · RTL %5</source>
        <translation>%1 auf den %2 Validierungszeilen der Prüfung: unquantisiert %3 · Ganzzahlen %4 · RTL %5</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: unquantized %3 · integers %4 · HLS C++ %5</source>
        <translation>%1 auf den %2 Validierungszeilen der Prüfung: unquantisiert %3 · Ganzzahlen %4 · HLS-C++ %5</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: unquantized %3 · integers %4</source>
        <translation>%1 auf den %2 Validierungszeilen der Prüfung: unquantisiert %3 · Ganzzahlen %4</translation>
    </message>
    <message>
        <source>%1: networks are rounded to at most %2 bits, what a float holds exactly; trained ones are priced and exported as %3</source>
        <translation>%1: Netze werden auf höchstens %2 Bits gerundet, die ein float genau hält; trainierte werden als %3 bewertet und exportiert</translation>
    </message>
    <message>
        <source>%1: networks are rounded to 2 to %2 bits, what a float holds exactly</source>
        <translation>%1: Netze werden auf 2 bis %2 Bits gerundet, die ein float genau hält</translation>
    </message>
    <message>
        <source>the test rows are simulated, those to train and choose with are not</source>
        <translation>die Testzeilen sind simuliert, die zum Trainieren und Auswählen nicht</translation>
    </message>
    <message>
        <source>the rows to train and choose with are simulated, the test rows are not</source>
        <translation>die Zeilen zum Trainieren und Auswählen sind simuliert, die Testzeilen nicht</translation>
    </message>
    <message>
        <source>all training rows of a class have the weight 0 (%1): nothing is learned of it. Is dataset.weight_column the right column?</source>
        <translation>alle Trainingszeilen einer Klasse haben das Gewicht 0 (%1): Über sie wird nichts gelernt. Ist dataset.weight_column die richtige Spalte?</translation>
    </message>
    <message>
        <source>all training rows with one answer to a label have the weight 0 (%1): nothing is learned of it. Is dataset.weight_column the right column?</source>
        <translation>alle Trainingszeilen mit einer der Antworten auf ein Label haben das Gewicht 0 (%1): Über diese wird nichts gelernt. Ist dataset.weight_column die richtige Spalte?</translation>
    </message>
    <message>
        <source>%1 of %2 rows, as dataset.subset_size is %3</source>
        <translation>%1 von %2 Zeilen, da dataset.subset_size %3 ist</translation>
    </message>
    <message>
        <source>%1 of %2 rows to train and choose with, as dataset.subset_size is %3</source>
        <translation>%1 von %2 Zeilen zum Trainieren und Auswählen, da dataset.subset_size %3 ist</translation>
    </message>
    <message>
        <source>class %1 has no validation row: what steers the search says nothing of it</source>
        <translation>Klasse %1 hat keine Validierungszeile: Was die Suche steuert, sagt nichts über sie</translation>
    </message>
    <message>
        <source>class %1 has no test row: the test score says nothing of it</source>
        <translation>Klasse %1 hat keine Testzeile: Die Bewertung auf den Testzeilen sagt nichts über sie</translation>
    </message>
    <message>
        <source>%1 classes have fewer than 10 rows for validation or for the test (%2): their part of every score rests on these few</source>
        <translation>%1 Klassen haben weniger als 10 Zeilen für Validierung oder Test (%2): Auf diesen wenigen beruht ihr Teil jeder Bewertung</translation>
    </message>
    <message>
        <source>%1 classes have no validation row (%2): what steers the search says nothing of them</source>
        <translation>%1 Klassen haben keine Validierungszeile (%2): Was die Suche steuert, sagt nichts über sie</translation>
    </message>
    <message>
        <source>%1 classes have no test row (%2): the test score says nothing of them</source>
        <translation>%1 Klassen haben keine Testzeile (%2): Die Bewertung auf den Testzeilen sagt nichts über sie</translation>
    </message>
    <message>
        <source>label %1 has no validation row: what steers the search says nothing of it</source>
        <translation>Label %1 steht in keiner Validierungszeile: Was die Suche steuert, sagt nichts darüber</translation>
    </message>
    <message>
        <source>label %1 has no test row: the test score says nothing of it</source>
        <translation>Label %1 steht in keiner Testzeile: Die Bewertung auf den Testzeilen sagt nichts darüber</translation>
    </message>
    <message>
        <source>label %1 has no validation row without it: what steers the search says nothing of it</source>
        <translation>Label %1 fehlt in keiner Validierungszeile: Was die Suche steuert, sagt nichts darüber</translation>
    </message>
    <message>
        <source>label %1 has no test row without it: the test score says nothing of it</source>
        <translation>Label %1 fehlt in keiner Testzeile: Die Bewertung auf den Testzeilen sagt nichts darüber</translation>
    </message>
    <message>
        <source>%1 labels have fewer than 10 rows for validation or for the test (%2): their part of every score rests on these few</source>
        <translation>%1 Labels haben weniger als 10 Zeilen für Validierung oder Test (%2): Auf diesen wenigen beruht ihr Teil jeder Bewertung</translation>
    </message>
    <message>
        <source>%1 labels have no validation row (%2): what steers the search says nothing of them</source>
        <translation>%1 Labels haben keine Validierungszeile (%2): Was die Suche steuert, sagt nichts über sie</translation>
    </message>
    <message>
        <source>%1 labels have no test row (%2): the test score says nothing of them</source>
        <translation>%1 Labels haben keine Testzeile (%2): Die Bewertung auf den Testzeilen sagt nichts über sie</translation>
    </message>
    <message>
        <source>%1 inputs number the rows (%2): a network learns their order by them. Leave them out</source>
        <translation>%1 Eingänge nummerieren die Zeilen (%2): Ein Netz lernt daran ihre Reihenfolge. Sie weglassen</translation>
    </message>
    <message>
        <source>%1 inputs tell %2 of the rows right, each alone (%3): is the truth in them?</source>
        <translation>%1 Eingänge ordnen, jeder für sich, %2 der Zeilen richtig zu (%3): Steckt die Wahrheit darin?</translation>
    </message>
    <message>
        <source>%1 inputs give a target by a straight line but for %2 of its deviation, each alone (%3): is the truth in them?</source>
        <translation>%1 Eingänge ergeben, jeder für sich, eine Zielvariable durch eine Gerade, bis auf %2 ihrer Standardabweichung (%3): Steckt die Wahrheit darin?</translation>
    </message>
    <message>
        <source>%1 inputs give a label by a straight line but for %2 of its deviation, each alone (%3): is the truth in them?</source>
        <translation>%1 Eingänge ergeben, jeder für sich, ein Label durch eine Gerade, bis auf %2 seiner Standardabweichung (%3): Steckt die Wahrheit darin?</translation>
    </message>
    <message>
        <source>%1 inputs are %2 in some rows, far from all their other values (%3): if it stands for a missing one, leave the field empty (dataset.missing_values)</source>
        <translation>%1 Eingänge sind in manchen Zeilen gleich %2, weit weg von allen ihren anderen Werten (%3): steht das für einen fehlenden, das Feld leer lassen (dataset.missing_values)</translation>
    </message>
    <message>
        <source>checked on random inputs, for the data of the study cannot be read: %1</source>
        <translation>mit zufälligen Eingaben geprüft, denn die Daten der Studie sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>%1; no scaler is written, and the network takes standardised features</source>
        <translation>%1; es wird kein Skalierer geschrieben, und das Netz erwartet standardisierte Merkmale</translation>
    </message>
    <message>
        <source>%1; no scaler is written</source>
        <translation>%1; es wird kein Skalierer geschrieben</translation>
    </message>
    <message>
        <source>how features are scaled is not known: this study was begun before studies kept it, and its data, which would tell, cannot be read</source>
        <translation>wie die Merkmale skaliert sind, ist nicht bekannt: Diese Studie wurde begonnen, bevor Studien das festhielten, und ihre Daten, die es zeigen würden, sind nicht lesbar</translation>
    </message>
    <message>
        <source>the network was imported without a scaler: it gets the features as they are</source>
        <translation>das Netz wurde ohne Skalierer importiert: Es bekommt die Merkmale, wie sie sind</translation>
    </message>
    <message>
        <source>the data of this study give another scaling than it keeps (%1: mean %2 and deviation %3 instead of mean %4 and deviation %5)</source>
        <translation>die Daten dieser Studie ergeben eine andere Skalierung, als sie festhält (%1: Mittelwert %2 und Standardabweichung %3 statt Mittelwert %4 und Standardabweichung %5)</translation>
    </message>
    <message>
        <source>what it keeps is used, which its networks were trained with</source>
        <translation>verwendet wird die festgehaltene, mit der ihre Netze trainiert wurden</translation>
    </message>
    <message>
        <source>the network gives the same outputs for all %1 rows that it is checked on: its float network does so too</source>
        <translation>das Netz gibt für alle %1 Zeilen, auf denen es geprüft wird, dasselbe aus: Sein Gleitkommanetz tut das auch</translation>
    </message>
    <message>
        <source>the network says the same class of all %1 rows that it is checked on</source>
        <translation>das Netz nennt für alle %1 Zeilen, auf denen es geprüft wird, dieselbe Klasse</translation>
    </message>
    <message>
        <source>the outputs that it chooses by differ</source>
        <translation>die Ausgaben, nach denen es wählt, sind verschieden</translation>
    </message>
    <message>
        <source>the network gives the same probabilities for all %1 rows that it is checked on</source>
        <translation>das Netz gibt für alle %1 Zeilen, auf denen es geprüft wird, dieselben Wahrscheinlichkeiten aus</translation>
    </message>
    <message>
        <source>the outputs before them differ</source>
        <translation>die Ausgaben davor sind verschieden</translation>
    </message>
    <message>
        <source>LeakyReLU (layer %1) has the slope %2 in floats and %3 in integers, where slopes are powers of two</source>
        <translation>LeakyReLU (Schicht %1) hat in Gleitkomma die Steigung %2 und in Ganzzahlen %3, wo Steigungen Zweierpotenzen sind</translation>
    </message>
    <message>
        <source>LeakyReLU (layers %1) has the slope %2 in floats and %3 in integers, where slopes are powers of two</source>
        <translation>LeakyReLU (Schichten %1) hat in Gleitkomma die Steigung %2 und in Ganzzahlen %3, wo Steigungen Zweierpotenzen sind</translation>
    </message>
    <message>
        <source>LeakyReLU (layer %1) has the slope %2 in floats and %3 in integers, where slopes are powers of two (or 0, below 2^-16)</source>
        <translation>LeakyReLU (Schicht %1) hat in Gleitkomma die Steigung %2 und in Ganzzahlen %3, wo Steigungen Zweierpotenzen sind (oder 0, unter 2^-16)</translation>
    </message>
    <message>
        <source>LeakyReLU (layers %1) has the slope %2 in floats and %3 in integers, where slopes are powers of two (or 0, below 2^-16)</source>
        <translation>LeakyReLU (Schichten %1) hat in Gleitkomma die Steigung %2 und in Ganzzahlen %3, wo Steigungen Zweierpotenzen sind (oder 0, unter 2^-16)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number: it was changed or is damaged</source>
        <translation>„%1“ ist keine Zahl: Die Datei wurde geändert oder ist beschädigt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing: it was changed or is damaged</source>
        <translation>„%1“ fehlt: Die Datei wurde geändert oder ist beschädigt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of the estimate is missing: it was changed or is damaged</source>
        <translation>„%1“ der Schätzung fehlt: Die Datei wurde geändert oder ist beschädigt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of a check is %2, and what differs is not synthesized: it was changed or is damaged</source>
        <translation>„%1“ einer Prüfung ist %2, und was abweicht, wird nicht synthetisiert: Die Datei wurde geändert oder ist beschädigt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of the scores is %2 and should lie between 0 and 1: it was changed or is damaged</source>
        <translation>„%1“ der Bewertungen ist %2 und sollte zwischen 0 und 1 liegen: Die Datei wurde geändert oder ist beschädigt</translation>
    </message>
    <message>
        <source>%1 joins or parts rows of the data</source>
        <translation>%1 führt Zeilen der Daten zusammen oder teilt sie</translation>
    </message>
    <message>
        <source>only what leaves each row as it is can be read</source>
        <translation>lesbar ist nur, was jede Zeile lässt, wie sie ist</translation>
    </message>
    <message>
        <source>%1 casts to a type that cannot be read</source>
        <translation>%1 wandelt in einen Typ um, der nicht lesbar ist</translation>
    </message>
    <message>
        <source>%1 rounds its values to %2, which this program does not compute in</source>
        <translation>%1 rundet seine Werte auf %2, womit dieses Programm nicht rechnet</translation>
    </message>
    <message>
        <source>export the model in float32</source>
        <translation>das Modell in float32 exportieren</translation>
    </message>
    <message>
        <source>%1 makes 0 or 1 of its values</source>
        <translation>%1 macht aus seinen Werten 0 oder 1</translation>
    </message>
    <message>
        <source>a layer of such values cannot be read</source>
        <translation>eine Schicht mit solchen Werten ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 cuts its values to whole numbers (%2)</source>
        <translation>%1 schneidet seine Werte auf ganze Zahlen ab (%2)</translation>
    </message>
    <message>
        <source>without it the network would be another one, and a Quant node can be read</source>
        <translation>ohne ihn wäre das Netz ein anderes, und ein Quant-Knoten ist lesbar</translation>
    </message>
    <message>
        <source>%1 drops axes that depend on the input</source>
        <translation>%1 lässt Achsen weg, die von der Eingabe abhängen</translation>
    </message>
    <message>
        <source>%1 drops the axis of the features</source>
        <translation>%1 lässt die Achse der Merkmale weg</translation>
    </message>
    <message>
        <source>%1 drops the axis of the rows</source>
        <translation>%1 lässt die Achse der Zeilen weg</translation>
    </message>
    <message>
        <source>%1 makes other axes than rows and features, or axes that depend on the input</source>
        <translation>%1 erzeugt andere Achsen als Zeilen und Merkmale oder Achsen, die von der Eingabe abhängen</translation>
    </message>
    <message>
        <source>%1 may work as in training: its training_mode is not a constant</source>
        <translation>%1 arbeitet vielleicht wie im Training: Sein training_mode ist keine Konstante</translation>
    </message>
    <message>
        <source>%1 works as in training (training_mode), where its values depend on chance or on the other rows</source>
        <translation>%1 arbeitet wie im Training (training_mode), wo seine Werte vom Zufall oder von den anderen Zeilen abhängen</translation>
    </message>
    <message>
        <source>export the model for inference</source>
        <translation>das Modell für die Inferenz exportieren</translation>
    </message>
    <message>
        <source>%1 stands behind the choice of a class, which must be the last</source>
        <translation>%1 steht hinter der Wahl einer Klasse, und die muss zuletzt kommen</translation>
    </message>
    <message>
        <source>%1 multiplies values whose axis of features was dropped</source>
        <translation>%1 multipliziert Werte, deren Achse der Merkmale weggelassen wurde</translation>
    </message>
    <message>
        <source>%1 normalises along the second of %2 axes</source>
        <translation>%1 normalisiert entlang der zweiten von %2 Achsen</translation>
    </message>
    <message>
        <source>only rows of features can be read</source>
        <translation>lesbar sind nur Zeilen mit Merkmalen</translation>
    </message>
    <message>
        <source>%1 compares with 0 what is not one plain output</source>
        <translation>%1 vergleicht mit 0, was kein einzelner Ausgang ohne Aktivierung ist</translation>
    </message>
    <message>
        <source>The last sums may wrap before they are scaled: a layer behind them scales them.</source>
        <translation>Die letzten Summen können umlaufen, bevor sie skaliert werden: Eine Schicht dahinter skaliert sie.</translation>
    </message>
    <message>
        <source>The logits are the last sums in front of the sigmoid&apos;s table.</source>
        <translation>Die Logits sind die letzten Summen vor der Tabelle der Sigmoid-Funktion.</translation>
    </message>
    <message>
        <source>empty, so the default is searched: 2 to 4 hidden layers of 16, 32, 64 or 128 units, ReLU or Tanh, with or without batch normalization</source>
        <translation>leer, also wird im üblichen Suchraum gesucht: 2 bis 4 verborgene Schichten mit 16, 32, 64 oder 128 Neuronen, ReLU oder Tanh, mit oder ohne Batch-Norm</translation>
    </message>
    <message>
        <source>there is no simulated set for a network of %1 inputs: short trainings are on simulated rows</source>
        <translation>für ein Netz mit %1 Eingängen gibt es keinen simulierten Datensatz: Kurze Trainings verwenden simulierte Zeilen</translation>
    </message>
    <message>
        <source>%1, which tells a version, had not ended after %2 s: the installation is broken, or a script of the same name stands before it</source>
        <translation>%1, das eine Version nennt, war nach %2 s nicht beendet: Die Installation ist defekt, oder ein gleichnamiges Skript steht im PATH davor</translation>
    </message>
    <message>
        <source>%1 ended without an error, but made nothing that could be run: its installation is broken, or a script of the same name stands before it</source>
        <translation>%1 endete ohne Fehler, erzeugte aber nichts, was sich ausführen ließe: Die Installation ist defekt, oder ein gleichnamiges Skript steht im PATH davor</translation>
    </message>
    <message>
        <source>The logits are the last sums times the scale in front of the sigmoid&apos;s table.</source>
        <translation>Die Logits sind die letzten Summen mal dem Skalierungsfaktor vor der Tabelle der Sigmoid-Funktion.</translation>
    </message>
</context>
<context>
    <name>SynthesisView</name>
    <message>
        <source>%1, step %2%3</source>
        <translation>%1, Schritt %2%3</translation>
    </message>
    <message>
        <source>RTL sim</source>
        <translation>RTL-Sim.</translation>
    </message>
    <message>
        <source>C sim</source>
        <translation>C-Sim.</translation>
    </message>
    <message>
        <source>check</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>synthesize</source>
        <translation>synthetisieren</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Counts of Yosys are of RTL of our own; the cost model predicts what C synthesis of hls4ml reports. A row of another kind would make its estimates worse, so it is not offered.</source>
        <translation>Yosys zählt unser eigenes RTL; das Kostenmodell sagt voraus, was die C-Synthese von hls4ml meldet. Eine Zeile anderer Art würde seine Schätzungen verschlechtern und wird deshalb nicht angeboten.</translation>
    </message>
    <message>
        <source>A row of the calibration is a C synthesis of a network with one precision for all weights, one for all values, one strategy and one reuse factor. This result is none, so no row describes it.</source>
        <translation>Eine Zeile der Kalibrierung ist eine C-Synthese eines Netzes mit einem Zahlenformat für alle Gewichte, einem für alle Werte, einer Strategie und einem Reuse-Faktor. Dieses Ergebnis ist keine, also beschreibt es keine Zeile.</translation>
    </message>
    <message>
        <source>reuse 1</source>
        <translation>Reuse 1</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>18-kbit blocks</source>
        <translation>18-kbit-Blöcke</translation>
    </message>
    <message>
        <source>A branch ends when its integer network falls below this accuracy, or what the study&apos;s first trained objective is instead (0 to 1, validation rows).</source>
        <translation>Ein Zweig endet, wenn sein ganzzahliges Netz unter diese Genauigkeit fällt oder, falls die erste trainierte Zielgröße der Studie eine andere ist, unter diesen Wert von ihr (0 bis 1, Validierungszeilen).</translation>
    </message>
    <message>
        <source>A trained network of another program to compare with: a bundle, .npz or .onnx, or the .snac of an import; relative to the study file. It is scored on the study&apos;s data as it is and priced like the trials, marked in plot and reports, and takes no part in the search.</source>
        <translation>Ein trainiertes Netz eines anderen Programms zum Vergleich: ein Bündel, .npz oder .onnx, oder die .snac-Datei eines Imports; relativ zur Studiendatei. Es wird, wie es ist, auf den Daten der Studie bewertet, sein Preis wird wie bei den Trials geschätzt, Diagramm und Berichte kennzeichnen es, und an der Suche nimmt es nicht teil.</translation>
    </message>
    <message>
        <source>Above 1: stratified k-fold over the training and validation rows; scores are means over folds.</source>
        <translation>Über 1: stratifizierte Kreuzvalidierung mit so vielen Folds über die Trainings- und Validierungszeilen; Bewertungen sind Mittel über die Folds.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Accuracy floor</source>
        <translation>Mindestgenauigkeit</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Activation of all hidden layers.</source>
        <translation>Aktivierung aller verborgenen Schichten.</translation>
    </message>
    <message>
        <source>Activation of the exported network&apos;s output layer; without it raw logits. The losses always take logits.</source>
        <translation>Aktivierung der Ausgabeschicht im exportierten Netz; ohne Angabe rohe Logits. Die Verlustfunktionen rechnen immer mit Logits.</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Activations of blocks and head layers, each its own gene; null is no activation.</source>
        <translation>Aktivierungen der Blöcke und der Kopfschichten, jede ein eigenes Gen; null heißt keine Aktivierung.</translation>
    </message>
    <message>
        <source>After a pruning: true goes back to the weights before the first one (lottery ticket), false goes on. Without it false; true with SNAC-Pack&apos;s pruning_rate.</source>
        <translation>Nach einem Ausdünnen: true kehrt zu den Gewichten vor dem ersten zurück (Lottery Ticket), false trainiert weiter. Ohne Angabe false; mit pruning_rate von SNAC-Pack true.</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>As many epochs as so many gradient steps (batches) take, where epochs are fewer: few rows need many epochs. Without it 2000 where epochs is not written, else 0.</source>
        <translation>So viele Epochen, wie so viele Gradientenschritte (Batches) brauchen, falls epochs weniger sind: Wenige Zeilen brauchen viele Epochen. Ohne Angabe 2000, wenn epochs nicht angegeben ist, sonst 0.</translation>
    </message>
    <message>
        <source>Attention channels</source>
        <translation>Attention-Kanäle</translation>
    </message>
    <message>
        <source>Average resource</source>
        <translation>Ressourcen im Mittel</translation>
    </message>
    <message>
        <source>BRAM</source>
        <translation>BRAM</translation>
    </message>
    <message>
        <source>BRAM 18k</source>
        <translation>BRAM 18k</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Untergrund</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>Ausgewogene Genauigkeit</translation>
    </message>
    <message>
        <source>Baseline network</source>
        <translation>Fremdes Vergleichsnetz</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Vergleichsnetze</translation>
    </message>
    <message>
        <source>Baskin et al. 2021 at the study&apos;s precision: n_in n_out (b_w b_a + b_w + b_a + log2 n_in) a layer.</source>
        <translation>Baskin et al. 2021 beim Zahlenformat der Studie: n_in n_out (b_w b_a + b_w + b_a + log2 n_in) je Schicht.</translation>
    </message>
    <message>
        <source>Batch normalization</source>
        <translation>Batch-Norm</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Between each hidden dense layer and its activation.</source>
        <translation>Zwischen jeder verborgenen Dense-Schicht und ihrer Aktivierung.</translation>
    </message>
    <message>
        <source>Bit operations</source>
        <translation>Bitoperationen</translation>
    </message>
    <message>
        <source>Bit operations (SNAC-Pack block)</source>
        <translation>Bitoperationen (SNAC-Pack block)</translation>
    </message>
    <message>
        <source>Bit operations (SNAC-Pack effective)</source>
        <translation>Bitoperationen (SNAC-Pack effective)</translation>
    </message>
    <message>
        <source>Bit operations (SNAC-Pack mlp)</source>
        <translation>Bitoperationen (SNAC-Pack mlp)</translation>
    </message>
    <message>
        <source>Bit widths</source>
        <translation>Bitbreiten</translation>
    </message>
    <message>
        <source>Bits of the argument of activations that are looked up (tanh, sigmoid, ...).</source>
        <translation>Bits des Arguments von Aktivierungen, die in einer Tabelle nachgeschlagen werden (tanh, sigmoid, ...).</translation>
    </message>
    <message>
        <source>Block RAM (18-kbit units) in % of the board&apos;s, estimated.</source>
        <translation>Block-RAM (in 18-kbit-Einheiten) in % des Boards, geschätzt.</translation>
    </message>
    <message>
        <source>Block types</source>
        <translation>Blocktypen</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Board or part whose totals the percentages refer to (snac boards lists them). SNAC-Pack files without it: zcu102.</source>
        <translation>Board oder Baustein, auf dessen Bestand sich die Prozentzahlen beziehen (snac boards zählt sie auf). Dateien von SNAC-Pack ohne Angabe: zcu102.</translation>
    </message>
    <message>
        <source>Budget of SNAC-Pack&apos;s final choice, in cycles; write constraints: {clock_cycles: N} to have it searched.</source>
        <translation>Budget der abschließenden Auswahl von SNAC-Pack, in Takten; damit danach gesucht wird, constraints: {clock_cycles: N} schreiben.</translation>
    </message>
    <message>
        <source>Budget of SNAC-Pack&apos;s final choice, in percent; write constraints: {avg_resource: N} to have it searched.</source>
        <translation>Budget der abschließenden Auswahl von SNAC-Pack, in Prozent; damit danach gesucht wird, constraints: {avg_resource: N} schreiben.</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Candidates a generation; at most a third of the trials, or the search hardly evolves.</source>
        <translation>Kandidaten je Generation; höchstens ein Drittel der Trials, sonst entwickelt sich die Suche kaum.</translation>
    </message>
    <message>
        <source>Candidates to train in total. Those over a budget that is known before training do not count; the search also ends when the space has no others, or when ten times as many (1000 at least) were drawn.</source>
        <translation>Kandidaten, die insgesamt trainiert werden. Wer schon vor dem Training bekanntermaßen über einem Budget liegt, zählt nicht; die Suche endet auch, wenn der Suchraum keine weiteren hat oder wenn zehnmal so viele (mindestens 1000) gezogen wurden.</translation>
    </message>
    <message>
        <source>Chance for each gene to change; without it one over the number of genes.</source>
        <translation>Wahrscheinlichkeit jedes Gens, sich zu ändern; ohne Angabe eins durch die Zahl der Gene.</translation>
    </message>
    <message>
        <source>Chance that an offspring has two parents.</source>
        <translation>Wahrscheinlichkeit, dass ein Nachkomme zwei Eltern hat.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Channels of convolution blocks.</source>
        <translation>Kanäle von Faltungsblöcken.</translation>
    </message>
    <message>
        <source>Chosen by layer</source>
        <translation>Je Schicht gewählt</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>Klassengewichte</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Clock and notes</source>
        <translation>Takt und Notizen</translation>
    </message>
    <message>
        <source>Clock cycles between two inputs, estimated.</source>
        <translation>Takte zwischen zwei Eingaben, geschätzt.</translation>
    </message>
    <message>
        <source>Clock cycles from input to output, estimated.</source>
        <translation>Takte von der Eingabe bis zur Ausgabe, geschätzt.</translation>
    </message>
    <message>
        <source>Clock cycles times the clock period, estimated.</source>
        <translation>Takte mal Taktperiode, geschätzt.</translation>
    </message>
    <message>
        <source>Clock period</source>
        <translation>Taktperiode</translation>
    </message>
    <message>
        <source>Clock period; without it the board&apos;s own.</source>
        <translation>Taktperiode; ohne Angabe die des Boards.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Columns of a CSV file that are neither inputs nor truth, as a list of names: [run, event].</source>
        <translation>Spalten einer CSV-Datei, die weder Eingänge noch Wahrheit sind, als Liste von Namen: [run, event].</translation>
    </message>
    <message>
        <source>Columns to leave out</source>
        <translation>Ausgelassene Spalten</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>Corner the hypervolume is measured from, by objective, in the units of the budgets; without it a fixed rule.</source>
        <translation>Ecke, von der aus das Hypervolumen gemessen wird, nach Zielgröße, in den Einheiten der Budgets; ohne Angabe nach einer festen Regel.</translation>
    </message>
    <message>
        <source>Cost of bits</source>
        <translation>Kosten der Bits</translation>
    </message>
    <message>
        <source>Crossover</source>
        <translation>Kreuzung</translation>
    </message>
    <message>
        <source>Crossover index</source>
        <translation>Kreuzungsindex</translation>
    </message>
    <message>
        <source>Crossover probability</source>
        <translation>Kreuzungswahrscheinlichkeit</translation>
    </message>
    <message>
        <source>DSP</source>
        <translation>DSP</translation>
    </message>
    <message>
        <source>DSP slices in % of the board&apos;s, estimated.</source>
        <translation>DSP-Slices in % des Boards, geschätzt.</translation>
    </message>
    <message>
        <source>DSP slices of the device</source>
        <translation>DSP-Slices des Bausteins</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Data path</source>
        <translation>Datenpfad</translation>
    </message>
    <message>
        <source>Data seed</source>
        <translation>Daten-Seed</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Dense layers</source>
        <translation>Dense-Schichten</translation>
    </message>
    <message>
        <source>Dense layers of the head, the output layer included.</source>
        <translation>Dense-Schichten des Kopfs, einschließlich der Ausgabeschicht.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Description of the data set in files of SNAC-Pack&apos;s agents.</source>
        <translation>Beschreibung des Datensatzes in Dateien der Agenten von SNAC-Pack.</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Deviation of I and of Q, a sample, in units of the converter.</source>
        <translation>Standardabweichung von I und von Q je Abtastwert, in Einheiten des Wandlers.</translation>
    </message>
    <message>
        <source>Deviation of a pixel of simulated pictures of 28 x 28, 1 being white; coarser pixels average it.</source>
        <translation>Standardabweichung eines Pixels simulierter Bilder von 28 x 28, wobei 1 Weiß ist; gröbere Pixel mitteln sie.</translation>
    </message>
    <message>
        <source>Dispersive shift</source>
        <translation>Dispersive Verschiebung</translation>
    </message>
    <message>
        <source>Dispersive shift, chi / 2 pi: the resonances of the states 0 and 1 are 2 chi apart.</source>
        <translation>Dispersive Verschiebung, chi / 2 pi: Die Resonanzen der Zustände 0 und 1 liegen 2 chi auseinander.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Distance of the steady answers of the states 0 and 1, in units of the converter.</source>
        <translation>Abstand der stationären Antworten der Zustände 0 und 1, in Einheiten des Wandlers.</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>Destillation</translation>
    </message>
    <message>
        <source>Draw a stand-in for mnist, fashion_mnist, qubit or hls4ml_jets instead of reading it; the data are labelled as simulated everywhere.</source>
        <translation>Statt mnist, fashion_mnist, qubit oder hls4ml_jets zu lesen, einen Ersatz dafür ziehen; die Daten sind überall als simuliert gekennzeichnet.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Each weight learns how many bits it is worth, and pruning goes on from there: the smallest networks for an accuracy.</source>
        <translation>Jedes Gewicht lernt, wie viele Bits es wert ist, und das Ausdünnen setzt dort an: die kleinsten Netze für eine Genauigkeit.</translation>
    </message>
    <message>
        <source>Early discard</source>
        <translation>Frühes Aussieben</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Trainingsmodul</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Epochs a round</source>
        <translation>Epochen je Runde</translation>
    </message>
    <message>
        <source>Epochs at the precision</source>
        <translation>Epochen im Zahlenformat</translation>
    </message>
    <message>
        <source>Equal seeds give equal studies, whatever the number of workers.</source>
        <translation>Gleiche Seeds ergeben gleiche Studien, wie viele Worker es auch sind.</translation>
    </message>
    <message>
        <source>Every weight of a branch has the bits of its precision.</source>
        <translation>Jedes Gewicht eines Zweigs hat die Bits von dessen Zahlenformat.</translation>
    </message>
    <message>
        <source>Evolution</source>
        <translation>Evolution</translation>
    </message>
    <message>
        <source>FF</source>
        <translation>FF</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File of the same form whose rows are the test set, used for nothing else; without it test rows are split off.</source>
        <translation>Datei derselben Form, deren Zeilen die Testdaten sind und zu nichts anderem dienen; ohne Angabe werden Testzeilen abgetrennt.</translation>
    </message>
    <message>
        <source>File with the inputs: NPY, NPZ, HDF5, ARFF, IDX, text tables (CSV, TSV); or a folder of pictures (PNG, JPEG, PGM, PPM), one folder a class; relative to the study file. Implies name: file.</source>
        <translation>Datei mit den Eingängen: NPY, NPZ, HDF5, ARFF, IDX, Texttabellen (CSV, TSV); oder ein Ordner mit Bildern (PNG, JPEG, PGM, PPM), ein Ordner je Klasse; relativ zur Studiendatei. Schließt name: file ein.</translation>
    </message>
    <message>
        <source>First sample of the readout window; of qubit and readout 100 where nothing is said.</source>
        <translation>Erster Abtastwert des Auslesefensters; bei qubit und readout 100, wenn nichts angegeben ist.</translation>
    </message>
    <message>
        <source>Fixed-point type of weights and values: total bits, integer bits with the sign. Of a list ([ap_fixed&lt;8,3&gt;, ap_fixed&lt;6,2&gt;]) each candidate chooses one.</source>
        <translation>Festkommatyp der Gewichte und Werte: Bits insgesamt, Vorkommabits mit Vorzeichen. Aus einer Liste ([ap_fixed&lt;8,3&gt;, ap_fixed&lt;6,2&gt;]) wählt jeder Kandidat einen.</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Abflachen</translation>
    </message>
    <message>
        <source>Flatten images; networks of dense layers always see flat inputs.</source>
        <translation>Bilder abflachen; Netze aus Dense-Schichten sehen immer flache Eingaben.</translation>
    </message>
    <message>
        <source>Flip-flops in % of the board&apos;s, estimated.</source>
        <translation>Flipflops in % des Boards, geschätzt.</translation>
    </message>
    <message>
        <source>Folder of the files of mnist, fashion_mnist or qubit; relative to the study file.</source>
        <translation>Ordner mit den Dateien von mnist, fashion_mnist oder qubit; relativ zur Studiendatei.</translation>
    </message>
    <message>
        <source>Folder of the study&apos;s .snac file; relative to the working folder, which it is by default.</source>
        <translation>Ordner für die .snac-Datei der Studie; relativ zum Arbeitsordner, ohne Angabe dieser selbst.</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>HLS folder</source>
        <translation>HLS-Ordner</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Hardware metrics</source>
        <translation>Hardwaregrößen</translation>
    </message>
    <message>
        <source>Head layers</source>
        <translation>Kopfschichten</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Hidden channels of attention blocks.</source>
        <translation>Verborgene Kanäle von Attention-Blöcken.</translation>
    </message>
    <message>
        <source>Hidden layers; the output layer is not counted.</source>
        <translation>Verborgene Schichten; die Ausgabeschicht zählt nicht mit.</translation>
    </message>
    <message>
        <source>How far simulated pictures are turned, moved, sheared and scaled; 0: all alike.</source>
        <translation>Wie weit simulierte Bilder gedreht, verschoben, geschert und skaliert werden; 0: alle gleich.</translation>
    </message>
    <message>
        <source>How hls4ml passes data between layers.</source>
        <translation>Wie hls4ml Daten zwischen den Schichten weitergibt.</translation>
    </message>
    <message>
        <source>How list genes of two parents mix.</source>
        <translation>Wie sich Gene zweier Eltern mischen, die aus Listen wählen.</translation>
    </message>
    <message>
        <source>How often a multiplier is used for one inference: larger is smaller and slower. Of a list or range each candidate chooses one.</source>
        <translation>Wie oft ein Multiplizierer für eine Inferenz verwendet wird: Ein größerer Wert macht die Schaltung kleiner und langsamer. Aus einer Liste oder einem Bereich wählt jeder Kandidat einen.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>Image size assumed by convolution blocks.</source>
        <translation>Bildgröße, von der Faltungsblöcke ausgehen.</translation>
    </message>
    <message>
        <source>Index column</source>
        <translation>Indexspalte</translation>
    </message>
    <message>
        <source>Initiation interval</source>
        <translation>Initiierungsintervall</translation>
    </message>
    <message>
        <source>Input precision</source>
        <translation>Format der Eingänge</translation>
    </message>
    <message>
        <source>Input shape</source>
        <translation>Eingabeform</translation>
    </message>
    <message>
        <source>Inputs array</source>
        <translation>Eingangs-Array</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>Vorkommabits</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Verzerrung</translation>
    </message>
    <message>
        <source>Kept a round</source>
        <translation>Bleibt je Runde</translation>
    </message>
    <message>
        <source>Kernel sizes of convolution blocks.</source>
        <translation>Größen der Faltungskerne von Faltungsblöcken.</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Faltungskerne</translation>
    </message>
    <message>
        <source>L1 regularization</source>
        <translation>L1-Regularisierung</translation>
    </message>
    <message>
        <source>LUT</source>
        <translation>LUT</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>Label-Spalte</translation>
    </message>
    <message>
        <source>Labels array</source>
        <translation>Label-Array</translation>
    </message>
    <message>
        <source>Labels file</source>
        <translation>Label-Datei</translation>
    </message>
    <message>
        <source>Largest full width at half maximum of a simulated Bragg peak.</source>
        <translation>Größte Halbwertsbreite eines simulierten Bragg-Reflexes.</translation>
    </message>
    <message>
        <source>Largest of the LUT, FF, DSP and BRAM percentages of the board, estimated.</source>
        <translation>Größter der Prozentanteile an LUT, FF, DSP und BRAM des Boards, geschätzt.</translation>
    </message>
    <message>
        <source>Largest resource</source>
        <translation>Größte Ressource</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Latency budget</source>
        <translation>Latenzbudget</translation>
    </message>
    <message>
        <source>Learned bit widths: weight of the bit operations (LUT-equivalents) in the loss.</source>
        <translation>Gelernte Bitbreiten: Gewicht der Bitoperationen (in LUT-Äquivalenten) im Verlust.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Least full width at half maximum of a simulated Bragg peak, along each of its axes.</source>
        <translation>Kleinste Halbwertsbreite eines simulierten Bragg-Reflexes, entlang jeder seiner Achsen.</translation>
    </message>
    <message>
        <source>Least height</source>
        <translation>Kleinste Höhe</translation>
    </message>
    <message>
        <source>Least photons at the height of a simulated Bragg peak; uniform in the logarithm.</source>
        <translation>Kleinste Zahl von Photonen im Maximum eines simulierten Bragg-Reflexes; gleichverteilt im Logarithmus.</translation>
    </message>
    <message>
        <source>Least steps</source>
        <translation>Mindestschritte</translation>
    </message>
    <message>
        <source>Least width</source>
        <translation>Kleinste Breite</translation>
    </message>
    <message>
        <source>Length of the readout window, two inputs (I, Q) a sample; of qubit and readout 400 where nothing is said.</source>
        <translation>Länge des Auslesefensters, zwei Eingänge (I, Q) je Abtastwert; bei qubit und readout 400, wenn nichts angegeben ist.</translation>
    </message>
    <message>
        <source>Lifetime of state 1; state 2 lives half as long.</source>
        <translation>Lebensdauer des Zustands 1; Zustand 2 lebt halb so lang.</translation>
    </message>
    <message>
        <source>Limit on the validation rows.</source>
        <translation>Grenze für die Validierungszeilen.</translation>
    </message>
    <message>
        <source>Limits by quantity; candidates known to be over budget are never trained. lut, ff, dsp and bram18 are amounts, lut_pct, ff_pct, dsp_pct and bram_pct per cent of the board; accuracy is 0 to 1.</source>
        <translation>Grenzen nach Größe; Kandidaten, die bekanntermaßen über einem Budget liegen, werden nie trainiert. lut, ff, dsp und bram18 sind Anzahlen, lut_pct, ff_pct, dsp_pct und bram_pct Prozent des Boards; accuracy reicht von 0 bis 1.</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Linienbreite</translation>
    </message>
    <message>
        <source>Line width of the resonator, kappa / 2 pi; amplitudes ring up with 2 / kappa.</source>
        <translation>Linienbreite des Resonators, kappa / 2 pi; Amplituden schwingen mit 2 / kappa ein.</translation>
    </message>
    <message>
        <source>Loader</source>
        <translation>Loader</translation>
    </message>
    <message>
        <source>Loader arguments</source>
        <translation>Loader-Argumente</translation>
    </message>
    <message>
        <source>Look-up tables in % of the board&apos;s, estimated.</source>
        <translation>Look-up-Tabellen in % des Boards, geschätzt.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>MHz</source>
        <translation>MHz</translation>
    </message>
    <message>
        <source>Maximize</source>
        <translation>Maximieren</translation>
    </message>
    <message>
        <source>Mean Euclidean distance between output and target, in units of the target, on validation samples.</source>
        <translation>Mittlerer euklidischer Abstand zwischen Ausgang und Zielvariable, in Einheiten der Zielvariable, auf den Validierungszeilen.</translation>
    </message>
    <message>
        <source>Mean distance</source>
        <translation>Mittlerer Abstand</translation>
    </message>
    <message>
        <source>Mean of the LUT, FF, DSP and BRAM percentages of the board, estimated; it may hide one above 100 %.</source>
        <translation>Mittel der Prozentanteile an LUT, FF, DSP und BRAM des Boards, geschätzt; es kann einen über 100 % verbergen.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Fehlende Werte</translation>
    </message>
    <message>
        <source>Mixing</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalität</translation>
    </message>
    <message>
        <source>Model type</source>
        <translation>Modelltyp</translation>
    </message>
    <message>
        <source>More messages in SNAC-Pack.</source>
        <translation>Mehr Meldungen in SNAC-Pack.</translation>
    </message>
    <message>
        <source>Most height</source>
        <translation>Größte Höhe</translation>
    </message>
    <message>
        <source>Most photons at the height of a simulated Bragg peak.</source>
        <translation>Größte Zahl von Photonen im Maximum eines simulierten Bragg-Reflexes.</translation>
    </message>
    <message>
        <source>Most photons of background a pixel; each patch has a background between 0 and this.</source>
        <translation>Größte Zahl von Untergrundphotonen je Pixel; jeder Ausschnitt hat einen Untergrund zwischen 0 und diesem Wert.</translation>
    </message>
    <message>
        <source>Most width</source>
        <translation>Größte Breite</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>Multiplikationen</translation>
    </message>
    <message>
        <source>Mutation index</source>
        <translation>Mutationsindex</translation>
    </message>
    <message>
        <source>Mutation probability</source>
        <translation>Mutationswahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the inputs in an NPZ or HDF5 file; without it told by the names (x, data, features, inputs; x_train rather than x_test).</source>
        <translation>Name der Eingänge in einer NPZ- oder HDF5-Datei; ohne Angabe an den Namen erkannt (x, data, features, inputs; eher x_train als x_test).</translation>
    </message>
    <message>
        <source>Name of the labels in an NPZ or HDF5 file; without it told by the names (y, label, target, truth).</source>
        <translation>Name der Labels in einer NPZ- oder HDF5-Datei; ohne Angabe an den Namen erkannt (y, label, target, truth).</translation>
    </message>
    <message>
        <source>Name of the study; without it the name of the file.</source>
        <translation>Name der Studie; ohne Angabe der Name der Datei.</translation>
    </message>
    <message>
        <source>Networks that enter the first generation by name: {name: {gene: value}}.</source>
        <translation>Benannte Netze, die in die erste Generation kommen: {name: {gene: value}}.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Normalizations</source>
        <translation>Normierungen</translation>
    </message>
    <message>
        <source>Normalizations of blocks and head layers, each its own gene; layer is not built yet.</source>
        <translation>Normierungen der Blöcke und der Kopfschichten, jede ein eigenes Gen; layer gibt es noch nicht.</translation>
    </message>
    <message>
        <source>Normalize inputs</source>
        <translation>Eingänge normieren</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes a SNAC-Pack planner leaves in its files.</source>
        <translation>Notizen, die ein Planer von SNAC-Pack in seinen Dateien hinterlässt.</translation>
    </message>
    <message>
        <source>Number of 18-kbit block RAMs, estimated; bram_pct is the same in % of the board&apos;s.</source>
        <translation>Zahl der 18-kbit-Block-RAMs, geschätzt; bram_pct ist dasselbe in % des Boards.</translation>
    </message>
    <message>
        <source>Number of DSP slices, estimated; dsp_pct is the same in % of the board&apos;s.</source>
        <translation>Zahl der DSP-Slices, geschätzt; dsp_pct ist dasselbe in % des Boards.</translation>
    </message>
    <message>
        <source>Number of block slots before the head.</source>
        <translation>Zahl der Plätze für Blöcke vor dem Kopf.</translation>
    </message>
    <message>
        <source>Number of flip-flops, estimated; ff_pct is the same in % of the board&apos;s.</source>
        <translation>Zahl der Flipflops, geschätzt; ff_pct ist dasselbe in % des Boards.</translation>
    </message>
    <message>
        <source>Number of layers</source>
        <translation>Zahl der Schichten</translation>
    </message>
    <message>
        <source>Number of look-up tables, estimated; lut_pct is the same in % of the board&apos;s.</source>
        <translation>Zahl der Look-up-Tabellen, geschätzt; lut_pct ist dasselbe in % des Boards.</translation>
    </message>
    <message>
        <source>Number of trials</source>
        <translation>Zahl der Trials</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Zielgrößen</translation>
    </message>
    <message>
        <source>Objectives and budgets</source>
        <translation>Zielgrößen und Budgets</translation>
    </message>
    <message>
        <source>Of the method learned: the sizes to train to, such as {lut: 20000}, {lut: [40000, 20000]} or {lut_pct: 1} of the board&apos;s LUT. none: eight sizes from 70 to 6 % of what the network takes at full width.</source>
        <translation>Beim Verfahren learned: die Netzgrößen, auf die hin trainiert wird, etwa {lut: 20000}, {lut: [40000, 20000]} oder {lut_pct: 1} der LUTs des Boards. none: acht Größen von 70 bis 6 % dessen, was das Netz in voller Breite braucht.</translation>
    </message>
    <message>
        <source>One true or false for each objective, where the usual directions do not fit.</source>
        <translation>Ein true oder false je Zielgröße, wo die üblichen Richtungen nicht passen.</translation>
    </message>
    <message>
        <source>One-hot labels</source>
        <translation>One-Hot-Labels</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Output activation</source>
        <translation>Ausgabeaktivierung</translation>
    </message>
    <message>
        <source>Output precision</source>
        <translation>Format der Ausgänge</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Baustein</translation>
    </message>
    <message>
        <source>Passes over the training rows for each trial and fold. Written here, they are meant exactly, unless min_steps is written too.</source>
        <translation>Durchgänge durch die Trainingszeilen je Trial und Fold. Hier angegeben, gelten sie genau, außer wenn auch min_steps angegeben ist.</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Pictures are resized to this many pixels a side (bilinear).</source>
        <translation>Bilder werden auf diese Seitenlänge in Pixeln skaliert (bilinear).</translation>
    </message>
    <message>
        <source>Pixel noise</source>
        <translation>Pixelrauschen</translation>
    </message>
    <message>
        <source>Pixels below this, once the background is taken off, are cleared.</source>
        <translation>Pixel, die nach Abzug des Untergrunds darunterliegen, werden auf null gesetzt.</translation>
    </message>
    <message>
        <source>Pixels that a simulated Bragg peak lies off the middle at most, each way.</source>
        <translation>Um wie viele Pixel ein simulierter Bragg-Reflex höchstens neben der Mitte liegt, in jeder Richtung.</translation>
    </message>
    <message>
        <source>Planner metadata</source>
        <translation>Planer-Metadaten</translation>
    </message>
    <message>
        <source>Polynomial mutation of ranges: larger makes smaller steps.</source>
        <translation>Polynomiale Mutation von Bereichen: Ein größerer Wert macht kleinere Schritte.</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <source>Precision pairs</source>
        <translation>Zahlenformatpaare</translation>
    </message>
    <message>
        <source>Precision to synthesize; integer bits with the sign.</source>
        <translation>Zahlenformat der Synthese; Vorkommabits mit Vorzeichen.</translation>
    </message>
    <message>
        <source>Precision to synthesize; one of local_search.precision_pairs.</source>
        <translation>Zahlenformat der Synthese; eines aus local_search.precision_pairs.</translation>
    </message>
    <message>
        <source>Precisions</source>
        <translation>Zahlenformate</translation>
    </message>
    <message>
        <source>Price of trained networks</source>
        <translation>Preis trainierter Netze</translation>
    </message>
    <message>
        <source>Probability that a neighbouring state was there at the start: thermal population, preparation.</source>
        <translation>Wahrscheinlichkeit, dass anfangs ein Nachbarzustand vorlag: thermische Besetzung, Präparation.</translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation>Ausdünnen</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Quantization-aware epochs for each precision, before the first pruning.</source>
        <translation>Epochen des Trainings mit Quantisierung für jedes Zahlenformat, vor dem ersten Ausdünnen.</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>ROC AUC</source>
        <translation>ROC AUC</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>Reference point</source>
        <translation>Referenzpunkt</translation>
    </message>
    <message>
        <source>Resolved path</source>
        <translation>Aufgelöster Pfad</translation>
    </message>
    <message>
        <source>Resource budget</source>
        <translation>Ressourcenbudget</translation>
    </message>
    <message>
        <source>Results folder</source>
        <translation>Ergebnisordner</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Reuse-Faktor</translation>
    </message>
    <message>
        <source>Rewind</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Root of the mean squared error over all outputs, in units of the target, on validation samples.</source>
        <translation>Wurzel des mittleren quadratischen Fehlers über alle Ausgänge, in Einheiten der Zielvariable, auf den Validierungszeilen.</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Rows a step.</source>
        <translation>Zeilen je Schritt.</translation>
    </message>
    <message>
        <source>Rows drawn for a simulated data set.</source>
        <translation>Zeilen, die für einen simulierten Datensatz gezogen werden.</translation>
    </message>
    <message>
        <source>Rows of the data set, as its description says.</source>
        <translation>Zeilen des Datensatzes, laut seiner Beschreibung.</translation>
    </message>
    <message>
        <source>Rows to simulate</source>
        <translation>Simulierte Zeilen</translation>
    </message>
    <message>
        <source>Rows to use</source>
        <translation>Verwendete Zeilen</translation>
    </message>
    <message>
        <source>SNAC-Pack</source>
        <translation>SNAC-Pack</translation>
    </message>
    <message>
        <source>SNAC-Pack&apos;s block-search formula at 32 bits: n_in n_out b^2 a layer.</source>
        <translation>Formel der block-Suche von SNAC-Pack bei 32 Bit: n_in n_out b^2 je Schicht.</translation>
    </message>
    <message>
        <source>SNAC-Pack&apos;s local-search formula: the mlp formula times (bits/32)^2 times the density.</source>
        <translation>Formel der lokalen Suche von SNAC-Pack: die mlp-Formel mal (bits/32)^2 mal Anteil der Gewichte ungleich null.</translation>
    </message>
    <message>
        <source>SNAC-Pack&apos;s mlp-search formula at 32 bits: n_in n_out (b^2 + 2b) + n_out log2(n_in) b a layer.</source>
        <translation>Formel der mlp-Suche von SNAC-Pack bei 32 Bit: n_in n_out (b^2 + 2b) + n_out log2(n_in) b je Schicht.</translation>
    </message>
    <message>
        <source>SNAC-Pack&apos;s precisions: total bits and integer bits without the sign, so (8,3) is ap_fixed&lt;8,4&gt;.</source>
        <translation>Zahlenformate von SNAC-Pack: Bits insgesamt und Vorkommabits ohne Vorzeichen; (8,3) ist also ap_fixed&lt;8,4&gt;.</translation>
    </message>
    <message>
        <source>SNAC-Pack&apos;s rounds of pruning, each keeping pruning_rate; without it 10.</source>
        <translation>Runden des Ausdünnens von SNAC-Pack, von denen jede pruning_rate behält; ohne Angabe 10.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Abtastzeit</translation>
    </message>
    <message>
        <source>Sample count</source>
        <translation>Zahl der Zeilen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>Suchraum</translation>
    </message>
    <message>
        <source>Search-space form of SNAC-Pack; without it the keys of search_space decide.</source>
        <translation>Form des Suchraums von SNAC-Pack; ohne Angabe entscheiden die Schlüssel von search_space.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Seed of the simulation and of the split; independent of search.seed.</source>
        <translation>Seed der Simulation und der Aufteilung; unabhängig von search.seed.</translation>
    </message>
    <message>
        <source>Separation</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Shape of one sample.</source>
        <translation>Form einer Zeile.</translation>
    </message>
    <message>
        <source>Share of the rows held out for the final report.</source>
        <translation>Anteil der Zeilen, der für den Abschlussbericht zurückgehalten wird.</translation>
    </message>
    <message>
        <source>Share of the rows that steers early stopping and the objectives.</source>
        <translation>Anteil der Zeilen, der das vorzeitige Ende des Trainings und die Zielgrößen bestimmt.</translation>
    </message>
    <message>
        <source>Share of the weights that is kept in each of SNAC-Pack&apos;s rounds (0.8 prunes 20 %); without it 0.8.</source>
        <translation>Anteil der Gewichte, der in jeder Runde von SNAC-Pack bleibt (0.8 entfernt 20 %); ohne Angabe 0.8.</translation>
    </message>
    <message>
        <source>Share of units silenced after each hidden layer while training.</source>
        <translation>Anteil der Neuronen, die nach jeder verborgenen Schicht im Training stummgeschaltet werden.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>Short form: the board for the whole study, where hls_config.board is absent.</source>
        <translation>Kurzform: das Board der ganzen Studie, wo hls_config.board fehlt.</translation>
    </message>
    <message>
        <source>Short form: the reuse factor for the whole study, where hls_config.model.reuse_factor is absent.</source>
        <translation>Kurzform: der Reuse-Faktor der ganzen Studie, wo hls_config.model.reuse_factor fehlt.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>Simulated Bragg peaks: pixels a side of a patch.</source>
        <translation>Simulierte Bragg-Reflexe: Seitenlänge eines Ausschnitts in Pixeln.</translation>
    </message>
    <message>
        <source>Simulated binary crossover of ranges: larger stays nearer to the parents.</source>
        <translation>Simulierte binäre Kreuzung (SBX) von Bereichen: Ein größerer Wert bleibt näher bei den Eltern.</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Netzgrößen</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Softness of the float network&apos;s answers in distillation.</source>
        <translation>Weichheit der Antworten des Gleitkommanetzes bei der Destillation.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Sparsity after each round: classic (50, 70, 85, 95 %), none, a list such as 50, 70, 85, kept 0.8 x 10 (ten rounds that keep 80 % each), or polynomial 0.9 x 10 (to 90 % in ten).</source>
        <translation>Dünnbesetztheit nach jeder Runde: classic (50, 70, 85, 95 %), none, eine Liste wie 50, 70, 85, kept 0.8 x 10 (zehn Runden, die je 80 % behalten) oder polynomial 0.9 x 10 (in zehn Runden auf 90 %).</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>States of a simulated readout (2 or 3); of all other data the classes are read from the data.</source>
        <translation>Zustände einer simulierten Auslese (2 oder 3); bei allen anderen Daten werden die Klassen aus den Daten gelesen.</translation>
    </message>
    <message>
        <source>Step of the Adam optimizer.</source>
        <translation>Schrittweite des Adam-Optimierers.</translation>
    </message>
    <message>
        <source>Stop after this many epochs without a better validation loss; 0 never stops. The best epoch is always restored.</source>
        <translation>Nach so vielen Epochen ohne besseren Validierungsverlust aufhören; 0 hört nie auf. Die beste Epoche wird immer wiederhergestellt.</translation>
    </message>
    <message>
        <source>Storage of the labels in SNAC-Pack; both ways are recognised here, so it makes no difference.</source>
        <translation>Speicherung der Labels in SNAC-Pack; hier werden beide Arten erkannt, also macht es keinen Unterschied.</translation>
    </message>
    <message>
        <source>Storage of the labels in SNAC-Pack; makes no difference here.</source>
        <translation>Speicherung der Labels in SNAC-Pack; macht hier keinen Unterschied.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Sum over the dense layers of inputs times units, exact.</source>
        <translation>Summe von Eingängen mal Neuronen über die Dense-Schichten, exakt.</translation>
    </message>
    <message>
        <source>Swap probability</source>
        <translation>Tauschwahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Synthesis</source>
        <translation>Synthese</translation>
    </message>
    <message>
        <source>T1</source>
        <translation>T1</translation>
    </message>
    <message>
        <source>Table bits</source>
        <translation>Tabellenbits</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielhardware</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Task type</source>
        <translation>Aufgabentyp</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Test file</source>
        <translation>Testdatei</translation>
    </message>
    <message>
        <source>Test fraction</source>
        <translation>Testanteil</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Time before the answer of the resonator arrives.</source>
        <translation>Zeit, bis die Antwort des Resonators ankommt.</translation>
    </message>
    <message>
        <source>Time between two samples.</source>
        <translation>Zeit zwischen zwei Abtastwerten.</translation>
    </message>
    <message>
        <source>Total bits</source>
        <translation>Bits insgesamt</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Trainable numbers, batch norm included, exact.</source>
        <translation>Trainierbare Zahlen, die der Batch-Norm eingeschlossen, exakt.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training epochs</source>
        <translation>Trainingsepochen</translation>
    </message>
    <message>
        <source>Training epochs after each pruning.</source>
        <translation>Trainingsepochen nach jedem Ausdünnen.</translation>
    </message>
    <message>
        <source>Trials trained at once; 0 means one for each core.</source>
        <translation>Trials, die zugleich trainiert werden; 0 heißt einer je Prozessorkern.</translation>
    </message>
    <message>
        <source>Tries each generation for a quarter of the epochs and trains only its better half in full. Faster; a slow starter may be lost.</source>
        <translation>Probiert jede Generation ein Viertel der Epochen lang und trainiert nur ihre bessere Hälfte ganz. Schneller; wer langsam beginnt, kann verloren gehen.</translation>
    </message>
    <message>
        <source>URAM</source>
        <translation>URAM</translation>
    </message>
    <message>
        <source>UltraRAM blocks</source>
        <translation>UltraRAM-Blöcke</translation>
    </message>
    <message>
        <source>Uniform crossover: chance for each gene to come from the second parent.</source>
        <translation>Uniforme Kreuzung: Wahrscheinlichkeit jedes Gens, vom zweiten Elter zu kommen.</translation>
    </message>
    <message>
        <source>Units of MLP blocks and of the hidden layers of the head.</source>
        <translation>Neuronen der MLP-Blöcke und der verborgenen Schichten des Kopfs.</translation>
    </message>
    <message>
        <source>Units of hidden layer 1, 2, ...; the last list repeats for further layers.</source>
        <translation>Neuronen der verborgenen Schicht 1, 2, ...; die letzte Liste gilt auch für weitere Schichten.</translation>
    </message>
    <message>
        <source>Units of the output layer; without it from the data. 1 with two classes means a single logit.</source>
        <translation>Neuronen der Ausgabeschicht; ohne Angabe aus den Daten. 1 bei zwei Klassen heißt ein einziges Logit.</translation>
    </message>
    <message>
        <source>Use only this many rows, class proportions kept; without it all.</source>
        <translation>Nur so viele Zeilen verwenden, die Anteile der Klassen bleiben; ohne Angabe alle.</translation>
    </message>
    <message>
        <source>Validation fraction</source>
        <translation>Validierungsanteil</translation>
    </message>
    <message>
        <source>Validation rows</source>
        <translation>Validierungszeilen</translation>
    </message>
    <message>
        <source>Values of a pixel in a folder of pictures: grey, or red, green and blue (rgb); auto takes rgb where a picture is in colour.</source>
        <translation>Werte eines Pixels in einem Ordner mit Bildern: Grau, oder Rot, Grün und Blau (rgb); auto nimmt rgb, wo ein Bild farbig ist.</translation>
    </message>
    <message>
        <source>Verbose</source>
        <translation>Ausführlich</translation>
    </message>
    <message>
        <source>Weight column</source>
        <translation>Gewichtsspalte</translation>
    </message>
    <message>
        <source>Weight of the float network&apos;s answers in the loss; 0 learns from the truth alone.</source>
        <translation>Gewicht der Antworten des Gleitkommanetzes im Verlust; 0 lernt allein aus der Wahrheit.</translation>
    </message>
    <message>
        <source>Weight of the sum of absolute weights in the loss.</source>
        <translation>Gewicht der Summe der Gewichtsbeträge im Verlust.</translation>
    </message>
    <message>
        <source>What a slot may hold. Conv and ConvAttn are not built yet.</source>
        <translation>Was ein Platz enthalten darf. Conv und ConvAttn gibt es noch nicht.</translation>
    </message>
    <message>
        <source>What goes first. resource: the least loss a LUT saved; layer: the smallest of each layer; global: the smallest of all. Without it resource; layer with SNAC-Pack&apos;s pruning_rate.</source>
        <translation>Was zuerst entfernt wird. resource: der kleinste Verlust je gesparter LUT; layer: die kleinsten jeder Schicht; global: die kleinsten von allen. Ohne Angabe resource; mit pruning_rate von SNAC-Pack layer.</translation>
    </message>
    <message>
        <source>What is optimised, each in its usual direction; {accuracy: maximize} sets a direction. Files in SNAC-Pack&apos;s form without it: avg_resource in place of max_resource.</source>
        <translation>Was optimiert wird, jede Zielgröße in ihrer üblichen Richtung; {accuracy: maximize} setzt eine Richtung. Dateien in der Form von SNAC-Pack ohne Angabe: avg_resource statt max_resource.</translation>
    </message>
    <message>
        <source>What objectives and budgets take of hardware estimates: expected the value, pessimistic the 90 % upper bound.</source>
        <translation>Was Zielgrößen und Budgets den Hardwareschätzungen entnehmen: expected den Wert, pessimistic die obere 90-%-Schranke.</translation>
    </message>
    <message>
        <source>Where a SNAC-Pack agent found the data, absolute.</source>
        <translation>Wo ein Agent von SNAC-Pack die Daten fand, absolut.</translation>
    </message>
    <message>
        <source>Where a SNAC-Pack agent found the data.</source>
        <translation>Wo ein Agent von SNAC-Pack die Daten fand.</translation>
    </message>
    <message>
        <source>Where precision is a gene: epochs of quantization-aware training at the number formats a trial chooses, after the others. 0 rounds the trained network.</source>
        <translation>Wo das Zahlenformat ein Gen ist: Epochen des Trainings mit Quantisierung in den Zahlenformaten, die ein Trial wählt, nach den übrigen. 0 rundet das trainierte Netz.</translation>
    </message>
    <message>
        <source>Where the HLS project goes.</source>
        <translation>Wohin das HLS-Projekt geschrieben wird.</translation>
    </message>
    <message>
        <source>Whether a CSV file with missing values (empty, NA, nan, ?) is refused, or the rows that have one are left out.</source>
        <translation>Ob eine CSV-Datei mit fehlenden Werten (leer, NA, nan, ?) abgelehnt wird oder die Zeilen mit solchen entfallen.</translation>
    </message>
    <message>
        <source>Whether the first column of a CSV file is an index to leave out; auto leaves out whole numbers without a name and what numbers or names the rows as index or id, and asks where values repeat.</source>
        <translation>Ob die erste Spalte einer CSV-Datei ein Index ist, der entfällt; auto lässt ganze Zahlen ohne Spaltennamen weg sowie, was als index oder id die Zeilen zählt oder benennt, und fragt nach, wo sich Werte wiederholen.</translation>
    </message>
    <message>
        <source>Whether the first row of a CSV file names the columns; auto compares it with the rows below.</source>
        <translation>Ob die erste Zeile einer CSV-Datei die Spalten benennt; auto vergleicht sie mit den Zeilen darunter.</translation>
    </message>
    <message>
        <source>Which estimate objectives and budgets take once a network is trained: own is of its own rounded weights, before the one made before training. Both are kept.</source>
        <translation>Welche Schätzung Zielgrößen und Budgets nehmen, sobald ein Netz trainiert ist: own die mit seinen eigenen gerundeten Gewichten, before die von vor dem Training. Beide bleiben erhalten.</translation>
    </message>
    <message>
        <source>Which of the lists above every dense layer chooses from by itself; without it one choice for the whole network.</source>
        <translation>Aus welchen der Listen oben jede Dense-Schicht für sich wählt; ohne Angabe eine Wahl für das ganze Netz.</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>Breiten</translation>
    </message>
    <message>
        <source>Widths of the layers</source>
        <translation>Breiten der Schichten</translation>
    </message>
    <message>
        <source>Window size</source>
        <translation>Fenstergröße</translation>
    </message>
    <message>
        <source>Window sizes</source>
        <translation>Fenstergrößen</translation>
    </message>
    <message>
        <source>Window start</source>
        <translation>Fensteranfang</translation>
    </message>
    <message>
        <source>Window starts</source>
        <translation>Fensteranfänge</translation>
    </message>
    <message>
        <source>Without objectives: adds avg_resource and clock_cycles to them. Hardware figures are always computed.</source>
        <translation>Ohne objectives: nimmt avg_resource und clock_cycles dazu. Hardwarewerte werden immer berechnet.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>ap_fixed&lt;W,I&gt; of the network&apos;s outputs (logits), at every precision: (12,6). none: that of the branch.</source>
        <translation>ap_fixed&lt;W,I&gt; der Ausgänge des Netzes (Logits), bei jedem Zahlenformat: (12,6). none: das des Zweigs.</translation>
    </message>
    <message>
        <source>ap_fixed&lt;W,I&gt; to try: W total bits, I integer bits with the sign. Casts round to nearest and saturate.</source>
        <translation>ap_fixed&lt;W,I&gt;, die probiert werden: W Bits insgesamt, I Vorkommabits mit Vorzeichen. Umwandlungen runden zum nächsten Wert und sättigen.</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>block RAM in 18-kbit units (twice the 36-kbit count)</source>
        <translation>Block-RAM in 18-kbit-Einheiten (doppelt so viele wie in 36-kbit-Einheiten)</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>clock period proposed to new studies</source>
        <translation>Taktperiode, die neuen Studien vorgeschlagen wird</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>Takte</translation>
    </message>
    <message>
        <source>device family</source>
        <translation>Bausteinfamilie</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>flip-flops of the device</source>
        <translation>Flipflops des Bausteins</translation>
    </message>
    <message>
        <source>free text</source>
        <translation>freier Text</translation>
    </message>
    <message>
        <source>full part string, as the vendor&apos;s tools take it</source>
        <translation>vollständige Bezeichnung des Bausteins, wie die Werkzeuge des Herstellers sie nehmen</translation>
    </message>
    <message>
        <source>fused is fastest for dense networks, torch is LibTorch for everything; auto takes fused where it can.</source>
        <translation>fused ist am schnellsten für Netze aus Dense-Schichten, torch ist LibTorch für alles; auto nimmt fused, wo es geht.</translation>
    </message>
    <message>
        <source>given: I as written everywhere; calibrated: I chosen tensor by tensor from training rows; learned: I moves on while training; auto: given for classes with standardised inputs, else calibrated.</source>
        <translation>given: I überall wie angegeben; calibrated: I Tensor für Tensor anhand der Trainingszeilen gewählt; learned: I ändert sich im Training weiter; auto: given für Klassen mit standardisierten Eingängen, sonst calibrated.</translation>
    </message>
    <message>
        <source>hls4ml&apos;s strategy: Latency unrolls, Resource shares multipliers. Of a list each candidate chooses one.</source>
        <translation>Strategie von hls4ml: Latency rollt aus, Resource teilt Multiplizierer. Aus einer Liste wählt jeder Kandidat eine.</translation>
    </message>
    <message>
        <source>iterative prunes round after round; one-shot prunes the unpruned network to each sparsity at once, for comparison; uniform does not prune; learned trains once, each weight learns its bits, none included, down to the sizes of target, and all best networks on the way are kept.</source>
        <translation>iterative dünnt Runde für Runde aus; one-shot dünnt das volle Netz auf einmal bis zu jeder Dünnbesetztheit aus, zum Vergleich; uniform dünnt nicht aus; learned trainiert einmal, wobei jedes Gewicht seine Bits lernt, auch null Bits, bis hinab zu den Netzgrößen von target, und behält alle besten Netze auf dem Weg.</translation>
    </message>
    <message>
        <source>look-up tables of the device</source>
        <translation>Look-up-Tabellen des Bausteins</translation>
    </message>
    <message>
        <source>model_type mlp: number of dense layers, the output layer included.</source>
        <translation>model_type mlp: Zahl der Dense-Schichten, einschließlich der Ausgabeschicht.</translation>
    </message>
    <message>
        <source>name shown to people</source>
        <translation>angezeigter Name</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>other names that study files may use</source>
        <translation>andere Namen, die Studiendateien verwenden dürfen</translation>
    </message>
    <message>
        <source>photons</source>
        <translation>Photonen</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Abtastwerte</translation>
    </message>
    <message>
        <source>short name used in study files</source>
        <translation>Kurzname in Studiendateien</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>uniform: every weight has W bits. layer, channel, weight: widths are learned for each of them, at the price of bit_cost.</source>
        <translation>uniform: Jedes Gewicht hat W Bits. layer, channel, weight: Die Breiten werden für jede Schicht, jeden Kanal oder jedes Gewicht gelernt, zum Preis von bit_cost.</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>unstructured prunes single weights; structured whole neurons, so that layers become narrower.</source>
        <translation>unstructured entfernt einzelne Gewichte; structured ganze Neuronen, sodass Schichten schmaler werden.</translation>
    </message>
    <message>
        <source>us</source>
        <translation>us</translation>
    </message>
    <message>
        <source>Column of a CSV file (numbers, or dates as 2026-03-01T14:30:05), or array of an .npz or HDF5 file, that says when each row was taken; no input. The last rows are the test part, those before them the validation part; a fold is fitted to the rows before it alone.</source>
        <translation>Spalte einer CSV-Datei (Zahlen, oder Zeiten wie 2026-03-01T14:30:05) oder Array einer .npz- oder HDF5-Datei, die sagt, wann jede Zeile aufgenommen wurde; kein Eingang. Die letzten Zeilen sind die Testdaten, die davor die Validierungsdaten; ein Fold wird allein an die Zeilen vor ihm angepasst.</translation>
    </message>
    <message>
        <source>Column of a CSV file, or array of an .npz or HDF5 file, that says what each row counts in the loss, 0 or more; no input. Scores count each row as one.</source>
        <translation>Spalte einer CSV-Datei oder Array einer .npz- oder HDF5-Datei, die sagt, wie viel jede Zeile im Verlust zählt, 0 oder mehr; kein Eingang. In Bewertungen zählt jede Zeile eins.</translation>
    </message>
    <message>
        <source>Column of a CSV file, or array of an .npz or HDF5 file, that says which rows belong together (a patient, a run); no input. All rows of a group fall into one part, and into one fold.</source>
        <translation>Spalte einer CSV-Datei oder Array einer .npz- oder HDF5-Datei, die sagt, welche Zeilen zusammengehören (ein Patient, ein Lauf); kein Eingang. Alle Zeilen einer Gruppe fallen in denselben Teil und in denselben Fold.</translation>
    </message>
    <message>
        <source>Group column</source>
        <translation>Gruppenspalte</translation>
    </message>
    <message>
        <source>How often the search is repeated, with seed, seed + 1 and so on, each in a file of its own (NAME-seed1.snac): how much of a front is luck is seen by comparing them.</source>
        <translation>Wie oft die Suche wiederholt wird, mit seed, seed + 1 und so fort, jede in einer eigenen Datei (NAME-seed1.snac): Wie viel an einer Front Glück ist, zeigt ihr Vergleich.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Time column</source>
        <translation>Zeitspalte</translation>
    </message>
    <message>
        <source>jets, jets_8const, jets_16const, jets_32const, digits, readout and bragg are simulated here; file reads path. The other names are SNAC-Pack&apos;s: their files are read from data_dir or the user&apos;s data folder, or drawn where simulate says so.</source>
        <translation>jets, jets_8const, jets_16const, jets_32const, digits, readout und bragg werden hier simuliert; file liest path. Die übrigen Namen sind die von SNAC-Pack: Ihre Dateien werden aus data_dir oder dem eigenen Datenordner gelesen oder, wo simulate es sagt, gezogen.</translation>
    </message>
    <message>
        <source>Ends the search when the hypervolume has not grown over so many generations; 0 never does. Equal seeds end at the same generation.</source>
        <translation>Beendet die Suche, wenn das Hypervolumen über so viele Generationen nicht gewachsen ist; 0: nie. Gleiche Seeds enden bei derselben Generation.</translation>
    </message>
    <message>
        <source>Growth of the hypervolume over those generations that counts as none, as a share of what it was before.</source>
        <translation>Zuwachs des Hypervolumens über diese Generationen, der als keiner zählt, als Anteil des Wertes davor.</translation>
    </message>
    <message>
        <source>Minutes of computing, over pauses and resumes, after which no training begins; those that run are finished. 0: no limit. Where it ends a search, the results depend on the machine.</source>
        <translation>Minuten Rechenzeit, über Pausen und Fortsetzungen hinweg, nach denen kein Training mehr beginnt; laufende werden beendet. 0: keine Grenze. Wo sie eine Suche beendet, hängen die Ergebnisse vom Rechner ab.</translation>
    </message>
    <message>
        <source>Stalled below</source>
        <translation>Stillstand unter</translation>
    </message>
    <message>
        <source>Stop when stalled</source>
        <translation>Ende bei Stillstand</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>generations</source>
        <translation>Generationen</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>C synthesis</source>
        <translation>C-Synthese</translation>
    </message>
    <message>
        <source>Carry cells</source>
        <translation>Carry-Zellen</translation>
    </message>
    <message>
        <source>Logic depth</source>
        <translation>Logiktiefe</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Worst slack</source>
        <translation>Schlechtester Slack</translation>
    </message>
    <message>
        <source>before training</source>
        <translation>vor dem Training</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>csynth, not run</source>
        <translation>csynth, nicht gelaufen</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>ausgesiebt</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>impl., not run</source>
        <translation>Impl., nicht gelaufen</translation>
    </message>
    <message>
        <source>logic synthesis</source>
        <translation>Logiksynthese</translation>
    </message>
    <message>
        <source>logic synthesis, not placed</source>
        <translation>Logiksynthese, nicht platziert</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>own weights</source>
        <translation>eigene Gewichte</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>platziert</translation>
    </message>
    <message>
        <source>placed and routed</source>
        <translation>platziert und verdrahtet</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>synthesis, not run</source>
        <translation>Synthese, nicht gelaufen</translation>
    </message>
    <message>
        <source>target</source>
        <translation>verlangt</translation>
    </message>
    <message>
        <source>Activation precision</source>
        <translation>Format der Zwischenwerte</translation>
    </message>
    <message>
        <source>Area under the ROC curve, one class against the rest, mean over classes, on validation samples; of several labels a row the mean over the labels.</source>
        <translation>Fläche unter der ROC-Kurve, eine Klasse gegen die übrigen, Mittel über die Klassen, auf den Validierungszeilen; bei mehreren Labels je Zeile das Mittel über die Labels.</translation>
    </message>
    <message>
        <source>Column of a CSV file that holds the truth; without it the only one of text, else the one called label, target, class, y, labels, targets or classes, else columns of one 1 a row (y0, y1; class_a, class_b), else the last. Several, as in y0, y1: one 1 a row is a class each, 0 and 1 alone a label each, else each is a number to learn. Without a header: column1, column2, ...</source>
        <translation>Spalte einer CSV-Datei mit der Wahrheit; ohne Angabe die einzige mit Text, sonst die namens label, target, class, y, labels, targets oder classes, sonst Spalten mit einer 1 je Zeile (y0, y1; class_a, class_b), sonst die letzte. Mehrere, etwa y0, y1: Bei einer 1 je Zeile ist jede eine Klasse, bei 0 und 1 allein jede ein Label, sonst ist jede eine Zahl, die gelernt wird. Ohne Kopfzeile: column1, column2, ...</translation>
    </message>
    <message>
        <source>Fraction of validation samples classified right (mean over folds); called fidelity for qubits. Of several labels a row the fraction of all labels that are told right.</source>
        <translation>Anteil der Validierungszeilen, deren Klasse richtig erkannt wird (Mittel über die Folds); bei Qubits Fidelity genannt. Bei mehreren Labels je Zeile der Anteil aller Labels, die richtig erkannt werden.</translation>
    </message>
    <message>
        <source>Mean over the classes of the fraction of that class found, on validation samples. Of several labels a row the mean over the labels of that of having and not having it.</source>
        <translation>Anteil jeder Klasse, der richtig erkannt wird, gemittelt über die Klassen, auf den Validierungszeilen. Bei mehreren Labels je Zeile das Mittel über die Labels, je aus Haben und Nichthaben.</translation>
    </message>
    <message>
        <source>Scales of weights</source>
        <translation>Skalen der Gewichte</translation>
    </message>
    <message>
        <source>What is learned: one class a row, numbers, or several labels a row, each of which it has or has not (multi_label); auto looks at the truth.</source>
        <translation>Was gelernt wird: eine Klasse je Zeile, Zahlen, oder mehrere Labels je Zeile, von denen sie jedes hat oder nicht hat (multi_label); auto sieht die Wahrheit an.</translation>
    </message>
    <message>
        <source>What shares a power of two that weights of equal bits are scaled by. layer: as integer bits say. channel: each output has its own, a shift in hardware; 2 bits are then -1, 0 and 1.</source>
        <translation>Was sich eine Zweierpotenz teilt, mit der Gewichte gleicher Bits skaliert werden. layer: wie es die ganzzahligen Bits sagen. channel: Jeder Ausgang hat eine eigene, in Hardware eine Verschiebung; 2 Bits sind dann -1, 0 und 1.</translation>
    </message>
    <message>
        <source>ap_fixed&lt;W,I&gt; of what hidden layers hand on, at every precision: (8,3). For weights of few bits, such as ternary ones (2,1). none: that of the branch.</source>
        <translation>ap_fixed&lt;W,I&gt; dessen, was verborgene Schichten weitergeben, bei jedem Zahlenformat: (8,3). Für Gewichte mit wenigen Bits, etwa ternäre: (2,1). none: das des Zweigs.</translation>
    </message>
    <message>
        <source>auto: cross-entropy for classes, mean squared error for numbers, binary cross-entropy of each of several labels a row (label_cross_entropy). binary_cross_entropy uses one logit for two classes.</source>
        <translation>auto: Kreuzentropie für Klassen, mittlerer quadratischer Fehler für Zahlen, binäre Kreuzentropie für jedes von mehreren Labels je Zeile (label_cross_entropy). binary_cross_entropy verwendet ein Logit für zwei Klassen.</translation>
    </message>
    <message>
        <source>balanced: all classes count alike in the loss, so rows of rare ones count more; of several labels a row both answers to each.</source>
        <translation>balanced: Alle Klassen zählen im Verlust gleich viel, Zeilen seltener Klassen also mehr; bei mehreren Labels je Zeile beide Antworten auf jedes.</translation>
    </message>
    <message>
        <source>A first look: 8 and 6 bits, two prunings, 5 epochs or 500 steps each; about a fifth of the work of balanced.</source>
        <translation>Ein erster Blick: 8 und 6 Bits, zwei Prunings, je 5 Epochen oder 500 Schritte; etwa ein Fünftel der Arbeit von balanced.</translation>
    </message>
    <message>
        <source>For the last figures: 8, 6, 5 and 4 bits, ten prunings that keep 80 % each, 30 epochs or 3,000 steps each; about nine times the work of balanced.</source>
        <translation>Für die letzten Zahlen: 8, 6, 5 und 4 Bits, zehn Prunings, die je 80 % behalten, je 30 Epochen oder 3.000 Schritte; etwa das Neunfache der Arbeit von balanced.</translation>
    </message>
    <message>
        <source>What a study does that says nothing: 8, 6 and 4 bits, four prunings to 95 %, 10 epochs or 1,000 steps each.</source>
        <translation>Was eine Studie tut, die nichts sagt: 8, 6 und 4 Bits, vier Prunings bis 95 %, je 10 Epochen oder 1.000 Schritte.</translation>
    </message>
    <message>
        <source>As many epochs as so many gradient steps take, where qat_epochs or pruning_epochs are fewer. Without it 1000 for those of the two that are not written, else 0. The method learned takes eighty times as many for each size.</source>
        <translation>So viele Epochen, wie so viele Gradientenschritte brauchen, falls qat_epochs oder pruning_epochs weniger sind. Ohne Angabe 1000 für die der beiden, die nicht angegeben sind, sonst 0. Das Verfahren learned nimmt für jede Netzgröße achtzigmal so viele.</translation>
    </message>
    <message>
        <source>First samples of the window that candidates choose among; without it dataset.start_location.</source>
        <translation>Erste Abtastwerte des Fensters, unter denen Kandidaten wählen; ohne Angabe dataset.start_location.</translation>
    </message>
    <message>
        <source>Lengths of the window of traces (qubit, readout, files of interleaved I and Q) that candidates choose among, two inputs a sample; without it dataset.window_size. A window that reaches beyond the trace ends with it.</source>
        <translation>Längen des Fensters von Signalspuren (qubit, readout, Dateien mit I und Q im Wechsel), unter denen Kandidaten wählen, zwei Eingänge je Abtastwert; ohne Angabe dataset.window_size. Ein Fenster, das über die Spur hinausreicht, endet mit ihr.</translation>
    </message>
    <message>
        <source>Scale each input to mean 0 and deviation 1, fitted on the training rows alone. Pictures keep black at 0: all pixels are divided by one deviation, of all of them.</source>
        <translation>Jeden Eingang auf Mittel 0 und Standardabweichung 1 skalieren, allein an den Trainingszeilen angepasst. Bilder behalten Schwarz bei 0: Alle Pixel werden durch dieselbe Standardabweichung geteilt, die aller zusammen.</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Signalspuren</translation>
    </message>
    <message>
        <source>ap_fixed&lt;W,I&gt; of the network&apos;s inputs, at every precision: (12,4). Inputs cost little, and low precisions lose much there. auto: that of the branch, and with 5 bits and fewer the narrowest with which the float network loses no more than 0.2 points. none: that of the branch.</source>
        <translation>ap_fixed&lt;W,I&gt; der Eingänge des Netzes, bei jedem Zahlenformat: (12,4). Eingänge kosten wenig, und Zahlenformate mit wenigen Bits verlieren dort viel. auto: das des Zweigs, und mit 5 Bits und weniger das schmalste, mit dem das Gleitkommanetz nicht mehr als 0.2 Punkte verliert. none: das des Zweigs.</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>heavy</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>light</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>mixed + pruned</source>
        <translation>gemischt + ausgedünnt</translation>
    </message>
    <message>
        <source>uniform + pruned</source>
        <translation>einheitlich + ausgedünnt</translation>
    </message>
    <message>
        <source>Fixed-point type of the output layer alone, its weights and what it gives: large targets need bits before the point that the other layers need not. Trials are then scored at their formats. none: precision.</source>
        <translation>Festkommatyp nur der Ausgabeschicht, ihrer Gewichte und dessen, was sie ausgibt: große Zielwerte brauchen Bits vor dem Komma, die die anderen Schichten nicht brauchen. Trials werden dann in ihren Formaten bewertet. none: precision.</translation>
    </message>
    <message>
        <source>Which class a trained network answers with: that of its highest output, or balanced: the biases of its last layer are moved by what makes the balanced accuracy of the validation rows highest, with folds that of all of them together. auto: balanced where balanced_accuracy is an objective.</source>
        <translation>Mit welcher Klasse ein trainiertes Netz antwortet: der seiner höchsten Ausgabe, oder balanced: die Biaswerte seiner letzten Schicht werden um das verschoben, was die ausgewogene Genauigkeit der Validierungszeilen am höchsten macht, bei Folds die aller zusammen. auto: balanced, wo balanced_accuracy ein Ziel ist.</translation>
    </message>
    <message>
        <source>NPY or IDX file, or a text with one label a line, with the labels or targets of a table, an NPY, NPZ, HDF5 or IDX file that has none itself.</source>
        <translation>NPY- oder IDX-Datei oder ein Text mit einem Label je Zeile, mit den Labels oder Zielvariablen einer Tabelle, NPY-, NPZ-, HDF5- oder IDX-Datei, die selbst keine hat.</translation>
    </message>
</context>
<context>
    <name>TrialText</name>
    <message>
        <source>%1 mutated to %2</source>
        <translation>%1 mutiert zu %2</translation>
    </message>
    <message>
        <source>%1 mutated %2 → %3</source>
        <translation>%1 mutiert: %2 → %3</translation>
    </message>
    <message>
        <source> (not active)</source>
        <translation> (nicht aktiv)</translation>
    </message>
    <message>
        <source>drawn at random</source>
        <translation>zufällig gezogen</translation>
    </message>
    <message>
        <source>child of #%1 with itself</source>
        <translation>Kind von #%1 mit sich selbst</translation>
    </message>
    <message>
        <source>child of #%1 × #%2</source>
        <translation>Kind von #%1 × #%2</translation>
    </message>
    <message>
        <source>nothing mutated</source>
        <translation>nichts mutiert</translation>
    </message>
    <message>
        <source>infinitely many</source>
        <translation>unendlich viele</translation>
    </message>
    <message>
        <source>validation, mean of %1 folds</source>
        <translation>Validierung, Mittel über %1 Folds</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>estimate with own weights</source>
        <translation>Schätzung mit eigenen Gewichten</translation>
    </message>
    <message>
        <source>estimate before training</source>
        <translation>Schätzung vor dem Training</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>%1, reuse&#xa0;%2, %3&#xa0;ns, %4</source>
        <translation>%1, Reuse&#xa0;%2, %3&#xa0;ns, %4</translation>
    </message>
    <message>
        <source>%1, upper bound</source>
        <translation>%1, obere Schranke</translation>
    </message>
    <message>
        <source>validation, mean of %1 folds, at its precision</source>
        <translation>Validierung, Mittel über %1 Folds, in seinem Zahlenformat</translation>
    </message>
    <message>
        <source>validation, at its precision</source>
        <translation>Validierung, in seinem Zahlenformat</translation>
    </message>
    <message>
        <source>%1, %2&#xa0;ns</source>
        <translation>%1, %2&#xa0;ns</translation>
    </message>
    <message>
        <source>%1, budget %2</source>
        <translation>%1, Budget %2</translation>
    </message>
    <message>
        <source>%1 of the board, the tightest</source>
        <translation>%1 des Boards, am knappsten</translation>
    </message>
    <message>
        <source>baseline %1: %2</source>
        <translation>Vergleichsnetz %1: %2</translation>
    </message>
    <message>
        <source> (%1 to %2)</source>
        <translation> (%1 bis %2)</translation>
    </message>
</context>
<context>
    <name>snac::studio::AgentJobsView</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1 · run by an agent</source>
        <translation>%1 · von einem Agenten gestartet</translation>
    </message>
    <message>
        <source>%1 · run by an agent · %2</source>
        <translation>%1 · von einem Agenten gestartet · %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>snac::studio::BeforeStartCard</name>
    <message>
        <source>Before you start</source>
        <translation>Vor dem Start</translation>
    </message>
    <message>
        <source>simulated data</source>
        <translation>simulierte Daten</translation>
    </message>
</context>
<context>
    <name>snac::studio::BoardPage</name>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Back to the study</source>
        <translation>Zur Studie</translation>
    </message>
    <message>
        <source>Use in the study</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Copy and edit</source>
        <translation>Kopie anlegen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save %1 first, or undo its edits.</source>
        <translation>Zuerst %1 speichern oder die Änderungen rückgängig machen.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>shipped, read-only</source>
        <translation>mitgeliefert, nur lesbar</translation>
    </message>
    <message>
        <source>new, not saved</source>
        <translation>neu, nicht gespeichert</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>eigenes</translation>
    </message>
    <message>
        <source>%1 belongs to a shipped board; choose another id.</source>
        <translation>%1 gehört zu einem mitgelieferten Board; bitte eine andere Kennung wählen.</translation>
    </message>
    <message>
        <source>%1 is the id of another board of yours; choose another one.</source>
        <translation>%1 ist schon die Kennung eines anderen eigenen Boards; bitte eine andere wählen.</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Boards</translation>
    </message>
    <message>
        <source>&amp;Boards</source>
        <translation>&amp;Boards</translation>
    </message>
    <message>
        <source>your boards: %1</source>
        <translation>eigene Boards: %1</translation>
    </message>
    <message>
        <source>Edits of the board %1 that were not saved have been restored: see Boards.</source>
        <translation>Nicht gespeicherte Änderungen am Board %1 sind wiederhergestellt: siehe „Boards“.</translation>
    </message>
</context>
<context>
    <name>snac::studio::CalibratePage</name>
    <message>
        <source>Calibrate</source>
        <translation>Kalibrieren</translation>
    </message>
    <message>
        <source>the cost model, on your own synthesis reports</source>
        <translation>das Kostenmodell, an eigenen Syntheseberichten</translation>
    </message>
    <message>
        <source>Return to the shipped model</source>
        <translation>Zurück zum mitgelieferten Modell</translation>
    </message>
    <message>
        <source>Fits the correction of the cost model to the rows below and puts it into use</source>
        <translation>Passt die Korrektur des Kostenmodells an die Zeilen unten an und nimmt sie in Gebrauch</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>No reports yet</source>
        <translation>Noch keine Berichte</translation>
    </message>
    <message>
        <source>The cost model was fitted to designs of others. Give it reports of your own and it learns what your tool does with your networks: drop a folder with reports, single reports or a CSV table of designs here, or choose them.

Reports: csynth.xml and csynth.rpt of Vivado HLS and Vitis HLS teach the model; utilization reports of Vivado (vivado_synth.rpt) are compared with it. A file design.json beside the reports, or in a folder above them, says which network they are of:</source>
        <translation>Das Kostenmodell wurde an Entwürfe anderer angepasst. Aus eigenen Berichten lernt es, was das eigene Werkzeug aus den eigenen Netzen macht: einen Ordner mit Berichten, einzelne Berichte oder eine CSV-Tabelle mit Entwürfen hier ablegen oder auswählen.

Berichte: csynth.xml und csynth.rpt von Vivado HLS und Vitis HLS lehren das Modell; Auslastungsberichte von Vivado (vivado_synth.rpt) werden mit ihm verglichen. Eine Datei design.json neben den Berichten oder in einem Ordner darüber sagt, von welchem Netz sie sind:</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Copy the example</source>
        <translation>Beispiel kopieren</translation>
    </message>
    <message>
        <source>The example is on the clipboard: save it as design.json.</source>
        <translation>Das Beispiel liegt in der Zwischenablage: als design.json speichern.</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Schätzungen</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Stage of the reports</source>
        <translation>Stufe der Berichte</translation>
    </message>
    <message>
        <source>Model of the estimates</source>
        <translation>Modell der Schätzungen</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>Calibrated, each design without its architecture</source>
        <translation>Kalibriert, jeder Entwurf ohne seine Architektur</translation>
    </message>
    <message>
        <source>The shipped model</source>
        <translation>Das mitgelieferte Modell</translation>
    </message>
    <message>
        <source>Errors before and after</source>
        <translation>Fehler vorher und nachher</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removes the selected rows from the calibration; the reports stay</source>
        <translation>Entfernt die ausgewählten Zeilen aus der Kalibrierung; die Berichte bleiben</translation>
    </message>
    <message>
        <source>A folder with synthesis reports, at any depth</source>
        <translation>Ein Ordner mit Syntheseberichten, in beliebiger Tiefe</translation>
    </message>
    <message>
        <source>Reports, or CSV tables of designs</source>
        <translation>Berichte oder CSV-Tabellen mit Entwürfen</translation>
    </message>
    <message>
        <source>Folder with synthesis reports</source>
        <translation>Ordner mit Syntheseberichten</translation>
    </message>
    <message>
        <source>Synthesis reports or tables of designs</source>
        <translation>Syntheseberichte oder Tabellen mit Entwürfen</translation>
    </message>
    <message>
        <source>Reports and tables (*.xml *.rpt *.json *.txt *.csv);;All files (*)</source>
        <translation>Berichte und Tabellen (*.xml *.rpt *.json *.txt *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>fitted %1</source>
        <translation>angepasst %1</translation>
    </message>
    <message>
        <source>compared %1</source>
        <translation>verglichen %1</translation>
    </message>
    <message>
        <source>not used %1</source>
        <translation>nicht verwendet %1</translation>
    </message>
    <message>
        <source>No design that the model knows</source>
        <translation>Kein Entwurf, den das Modell kennt</translation>
    </message>
    <message>
        <source>No report of this stage says %1</source>
        <translation>Kein Bericht dieser Stufe nennt %1</translation>
    </message>
    <message>
        <source>Press Calibrate to see what these rows teach the model.</source>
        <translation>„Kalibrieren“ zeigt, was diese Zeilen das Modell lehren.</translation>
    </message>
    <message>
        <source>All designs are of one architecture, so what the correction is worth cannot be checked.</source>
        <translation>Alle Entwürfe haben dieselbe Architektur; was die Korrektur taugt, lässt sich daher nicht prüfen.</translation>
    </message>
    <message>
        <source>After: each design by a correction fitted without its architecture (%1 architectures).</source>
        <translation>Nachher: jeder Entwurf mit einer Korrektur, die ohne seine Architektur angepasst wurde (%1 Architekturen).</translation>
    </message>
    <message>
        <source>%1 of the designs are of architectures the shipped model was fitted on: it knows them better than others.</source>
        <translation>%1 der Entwürfe haben Architekturen, an die das mitgelieferte Modell angepasst wurde: Es kennt sie besser als andere.</translation>
    </message>
    <message>
        <source>The model predicts C synthesis; for later stages its LUT, FF and BRAM are scaled by what 31 designs kept of them. These reports teach it nothing.</source>
        <translation>Das Modell sagt die C-Synthese voraus; für spätere Stufen werden LUT, FF und BRAM mit dem skaliert, was 31 Entwürfe davon behielten. Diese Berichte lehren es nichts.</translation>
    </message>
    <message>
        <source>reading reports</source>
        <translation>Berichte werden gelesen</translation>
    </message>
    <message>
        <source>fitting and checking, fold by fold</source>
        <translation>Anpassen und Prüfen, Fold für Fold</translation>
    </message>
    <message>
        <source>checking the calibration in use</source>
        <translation>die Kalibrierung in Gebrauch wird geprüft</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>to be fitted %1</source>
        <translation>anzupassen %1</translation>
    </message>
    <message>
        <source>&amp;Calibrate</source>
        <translation>&amp;Kalibrieren</translation>
    </message>
    <message>
        <source>your rows: %1</source>
        <translation>eigene Zeilen: %1</translation>
    </message>
</context>
<context>
    <name>snac::studio::CalibrationErrors</name>
    <message>
        <source>Errors before and after</source>
        <translation>Fehler vorher und nachher</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Designs whose report has the figure</source>
        <translation>Entwürfe, deren Bericht die Zahl nennt</translation>
    </message>
    <message>
        <source>SMAPE of the shipped model: mean of the distance between estimate and report, as part of the mean of both</source>
        <translation>SMAPE des mitgelieferten Modells: mittlerer Abstand zwischen Schätzung und Bericht, im Verhältnis zum Mittel beider</translation>
    </message>
    <message>
        <source>SMAPE of the calibrated model; no estimate has seen a design of the same architecture</source>
        <translation>SMAPE des kalibrierten Modells; keine Schätzung hat einen Entwurf derselben Architektur gesehen</translation>
    </message>
    <message>
        <source>Designs estimated within 10 % of the report, before and after, in %</source>
        <translation>Auf 10 % des Berichts genau geschätzte Entwürfe, vorher und nachher, in %</translation>
    </message>
    <message>
        <source>Reports that lie within the bounds of the estimate, before and after, in %; the bounds are made to hold 90 %</source>
        <translation>Berichte innerhalb der Schranken der Schätzung, vorher und nachher, in %; die Schranken sollen 90 % enthalten</translation>
    </message>
    <message>
        <source>before
[%]</source>
        <translation>vorher
[%]</translation>
    </message>
    <message>
        <source>after
[%]</source>
        <translation>nachher
[%]</translation>
    </message>
    <message>
        <source>within 10 %
[%]</source>
        <translation>auf 10 %
genau [%]</translation>
    </message>
    <message>
        <source>in bounds
[%]</source>
        <translation>in Schranken
[%]</translation>
    </message>
</context>
<context>
    <name>snac::studio::CalibrationRowsModel</name>
    <message>
        <source>fitted</source>
        <translation>angepasst</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>verglichen</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>Bits of the weights / of the activations</source>
        <translation>Bits der Gewichte / der Aktivierungen</translation>
    </message>
    <message>
        <source>use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>circuit</source>
        <translation>Schaltung</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>report, or problem</source>
        <translation>Bericht oder Problem</translation>
    </message>
    <message>
        <source>to be fitted</source>
        <translation>anzupassen</translation>
    </message>
    <message>
        <source>Fitted, or to be fitted: C synthesis, which the model learns from. Compared: a later stage, shown beside the model but not learned from. Not used: the last column says why.</source>
        <translation>Angepasst oder anzupassen: C-Synthese, aus der das Modell lernt. Verglichen: eine spätere Stufe, neben dem Modell gezeigt, aber nicht gelernt. Nicht verwendet: Die letzte Spalte sagt, warum.</translation>
    </message>
</context>
<context>
    <name>snac::studio::CalibrationRowsTable</name>
    <message>
        <source>Rows of the calibration</source>
        <translation>Zeilen der Kalibrierung</translation>
    </message>
</context>
<context>
    <name>snac::studio::ComparePane</name>
    <message>
        <source>%1, layer %2</source>
        <translation>%1, Schicht %2</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>The same genes</source>
        <translation>Gleiche Gene</translation>
    </message>
    <message>
        <source>Genes that differ</source>
        <translation>Gene, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Figures, the best in bold</source>
        <translation>Zahlen, die beste fett</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>Nach Schicht</translation>
    </message>
    <message>
        <source>the first %1 of %2 chosen trials</source>
        <translation>die ersten %1 von %2 gewählten Trials</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 Trials</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Validation loss by epoch</source>
        <translation>Validierungsverlust nach Epoche</translation>
    </message>
</context>
<context>
    <name>snac::studio::CompressPage</name>
    <message>
        <source>simulated data</source>
        <translation>simulierte Daten</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>Komprimieren</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Every finished step becomes a point here: one curve a precision.</source>
        <translation>Jeder fertige Schritt wird hier ein Punkt: eine Kurve je Zahlenformat.</translation>
    </message>
    <message>
        <source>The trials of the search, and below them what compression makes of the chosen ones.</source>
        <translation>Die Trials der Suche und was die Kompression aus den gewählten macht.</translation>
    </message>
    <message>
        <source>Cost of the horizontal axis</source>
        <translation>Kosten auf der waagerechten Achse</translation>
    </message>
    <message>
        <source>x: %1</source>
        <translation>x: %1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>No study is open. Open the results of one (FILE.snac), or run a search: its best networks are made small here.</source>
        <translation>Keine Studie ist offen. Ergebnisse einer Studie öffnen (DATEI.snac) oder eine Suche starten: Hier werden ihre besten Netze klein gemacht.</translation>
    </message>
    <message>
        <source>No trial of this study is finished yet. As soon as the search has trained networks, the best of them can be compressed.</source>
        <translation>Noch kein Trial dieser Studie ist fertig. Sobald die Suche Netze trainiert hat, lassen sich die besten komprimieren.</translation>
    </message>
    <message>
        <source>The search is running. It writes to the study file; compress when it is finished or stopped.</source>
        <translation>Die Suche läuft und schreibt in die Studiendatei; komprimiert wird, wenn sie fertig oder angehalten ist.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>reading the steps</source>
        <translation>die Schritte werden gelesen</translation>
    </message>
    <message>
        <source>%1 steps in the study file</source>
        <translation>%1 Schritte in der Studiendatei</translation>
    </message>
    <message>
        <source>floor: %1 %</source>
        <translation>Untergrenze: %1 %</translation>
    </message>
    <message>
        <source>steps that are training wait where they are</source>
        <translation>Schritte im Training warten, wo sie sind</translation>
    </message>
    <message>
        <source>1 step in the study file</source>
        <translation>1 Schritt in der Studiendatei</translation>
    </message>
    <message>
        <source>can be resumed</source>
        <translation>kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>C&amp;ompress</source>
        <translation>K&amp;omprimieren</translation>
    </message>
    <message>
        <source>A compression is running. Cancel it first; what it has done is saved.</source>
        <translation>Eine Kompression läuft. Zuerst abbrechen; was fertig ist, ist gespeichert.</translation>
    </message>
    <message>
        <source>A compression is running: %1 of %2 steps are done. They are saved, and the rest can be done later.</source>
        <translation>Eine Kompression läuft: %1 von %2 Schritten sind fertig. Sie sind gespeichert, und der Rest kann später folgen.</translation>
    </message>
    <message>
        <source>Use the test set?</source>
        <translation>Testdaten verwenden?</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>study: %1</source>
        <translation>Studie: %1</translation>
    </message>
    <message>
        <source>no study is open</source>
        <translation>keine Studie ist offen</translation>
    </message>
    <message>
        <source>This is an imported network without a search and without data, and compression trains on data: import it again with them, snac import NETWORK --data FILE --out NEW.snac.</source>
        <translation>Dies ist ein importiertes Netz ohne Suche und ohne Daten, und die Kompression trainiert auf Daten: mit Daten noch einmal importieren, snac import NETWORK --data FILE --out NEW.snac.</translation>
    </message>
    <message>
        <source>; none keeps the budgets, nearest %1: %2</source>
        <translation>; keiner hält die Budgets ein, am nächsten %1: %2</translation>
    </message>
    <message>
        <source>%1 on all %2 validation rows, as on the Compress page: integers %3%4</source>
        <translation>%1 auf allen %2 Validierungszeilen, wie auf der Seite „Komprimieren“: Ganzzahlen %3%4</translation>
    </message>
    <message>
        <source>These are results of another program. They came without weights, so there is nothing to compress.</source>
        <translation>Das sind Ergebnisse eines anderen Programms. Sie kamen ohne Gewichte, es gibt also nichts zu komprimieren.</translation>
    </message>
    <message>
        <source>Score against sparsity</source>
        <translation>Bewertung gegen Dünnbesetztheit</translation>
    </message>
    <message>
        <source>Score against cost</source>
        <translation>Bewertung gegen Kosten</translation>
    </message>
    <message>
        <source>%1, scored in integers on validation data</source>
        <translation>%1, ganzzahlig auf Validierungsdaten bewertet</translation>
    </message>
    <message>
        <source>, its trial trained again for compression, as float %1</source>
        <translation>, sein Trial, für die Kompression noch einmal trainiert, in Gleitkomma %1</translation>
    </message>
    <message>
        <source>, its trial&apos;s own network as float %1</source>
        <translation>, das eigene Netz seines Trials in Gleitkomma %1</translation>
    </message>
    <message>
        <source>%1 on the %2 test rows: integers %3, its trial trained again for compression, as float %4</source>
        <translation>%1 auf den %2 Testzeilen: Ganzzahlen %3, sein Trial, für die Kompression noch einmal trainiert, in Gleitkomma %4</translation>
    </message>
    <message>
        <source>%1 on the %2 test rows: integers %3, its trial&apos;s own network as float %4</source>
        <translation>%1 auf den %2 Testzeilen: Ganzzahlen %3, das eigene Netz seines Trials in Gleitkomma %4</translation>
    </message>
</context>
<context>
    <name>snac::studio::CompressSession</name>
    <message>
        <source>Nothing was left to do: the step is in the study file.</source>
        <translation>Es war nichts mehr zu tun: Der Schritt steht in der Studiendatei.</translation>
    </message>
    <message>
        <source>Nothing was left to do: all %1 steps are in the study file.</source>
        <translation>Es war nichts mehr zu tun: Alle %1 Schritte stehen in der Studiendatei.</translation>
    </message>
</context>
<context>
    <name>snac::studio::CompressSetup</name>
    <message>
        <source>Knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>Whole front</source>
        <translation>Ganze Front</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Points of the front to compress</source>
        <translation>Punkte der Front, die komprimiert werden</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>There is no trained network to compress yet.</source>
        <translation>Es gibt noch kein trainiertes Netz zum Komprimieren.</translation>
    </message>
    <message>
        <source>Check at least one point of the front.</source>
        <translation>Mindestens einen Punkt der Front ankreuzen.</translation>
    </message>
    <message>
        <source>%1 steps = points %2 × branches %3 × rounds %4, saved one by one</source>
        <translation>%1 Schritte = Punkte %2 × Zweige %3 × Runden %4, einzeln gespeichert</translation>
    </message>
    <message>
        <source>%1 steps of points %2 × branches %3</source>
        <translation>%1 Schritte für Punkte %2 × Zweige %3</translation>
    </message>
    <message>
        <source>at most %1 steps of points %2 × branches %3</source>
        <translation>höchstens %1 Schritte für Punkte %2 × Zweige %3</translation>
    </message>
    <message>
        <source>%1 step = points %2 × branches %3 × rounds %4</source>
        <translation>%1 Schritt = Punkte %2 × Zweige %3 × Runden %4</translation>
    </message>
    <message>
        <source>search, mean of %1 folds</source>
        <translation>Suche, Mittel über %1 Folds</translation>
    </message>
    <message>
        <source>search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>The point of the front where giving up more of the score stops saving much.</source>
        <translation>Der Punkt der Front, ab dem mehr Verzicht auf Bewertung kaum noch etwas spart.</translation>
    </message>
    <message>
        <source>score: %1; LUT: %2</source>
        <translation>Bewertung: %1; LUT: %2</translation>
    </message>
</context>
<context>
    <name>snac::studio::CompressStepPane</name>
    <message>
        <source>Selected step</source>
        <translation>Ausgewählter Schritt</translation>
    </message>
    <message>
        <source>Use the test set</source>
        <translation>Testdaten verwenden</translation>
    </message>
    <message>
        <source>Scores this network once on data that nothing was chosen by. Do it for the network you keep: a test set that helps to choose is a validation set.</source>
        <translation>Bewertet dieses Netz einmal auf Daten, nach denen nichts ausgewählt wurde. Gedacht für das Netz, das bleibt: Testdaten, die beim Auswählen helfen, sind Validierungsdaten.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>validation, %1 rows</source>
        <translation>Validierung, %1 Zeilen</translation>
    </message>
    <message>
        <source>From the network&apos;s own integer weights: %1</source>
        <translation>Aus den ganzzahligen Gewichten des Netzes: %1</translation>
    </message>
    <message>
        <source>reading the test set…</source>
        <translation>die Testdaten werden gelesen…</translation>
    </message>
    <message>
        <source>It was used for %1. Choosing by it makes its figures worthless.</source>
        <translation>Sie wurden für %1 verwendet. Wer danach auswählt, macht ihre Zahlen wertlos.</translation>
    </message>
    <message>
        <source>once, for the network you keep: nothing was chosen by its %1 rows</source>
        <translation>einmal, für das Netz, das bleibt: Nach ihren %1 Zeilen wurde nichts ausgewählt</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>Trotzdem verwenden</translation>
    </message>
    <message>
        <source>The test set was looked at before. Every further look makes its figures less worth: it becomes one more set that networks were chosen by.</source>
        <translation>Die Testdaten wurden schon einmal angesehen. Jeder weitere Blick entwertet ihre Zahlen: Sie werden zu noch einem Datensatz, nach dem Netze ausgewählt wurden.</translation>
    </message>
    <message>
        <source>A test set is worth something as long as nothing is chosen by it. Use it once, for the network you keep.</source>
        <translation>Testdaten sind etwas wert, solange nichts nach ihnen ausgewählt wird. Einmal verwenden, für das Netz, das bleibt.</translation>
    </message>
    <message>
        <source>; standard error %1 points</source>
        <translation>; Standardfehler %1 Punkte</translation>
    </message>
    <message>
        <source>Click a point of a curve or a row of the table: its score unquantized and in integers, its network and its cost are shown here.</source>
        <translation>Auf einen Punkt einer Kurve oder eine Zeile der Tabelle klicken: hier stehen seine Bewertung unquantisiert und ganzzahlig, sein Netz und seine Kosten.</translation>
    </message>
    <message>
        <source>test, %1 rows: %2 in integers, %3 of the trial trained again for compression, as float</source>
        <translation>Test, %1 Zeilen: %2 in Ganzzahlen, %3 beim für die Kompression noch einmal trainierten Trial in Gleitkomma</translation>
    </message>
    <message>
        <source>test, %1 rows: %2 in integers, %3 of the trial&apos;s own network as float</source>
        <translation>Test, %1 Zeilen: %2 in Ganzzahlen, %3 beim eigenen Netz des Trials in Gleitkomma</translation>
    </message>
</context>
<context>
    <name>snac::studio::CompressWeightsPane</name>
    <message>
        <source>Mask, round by round</source>
        <translation>Maske, Runde für Runde</translation>
    </message>
    <message>
        <source>a value of your own</source>
        <translation>ein eigener Wert</translation>
    </message>
    <message>
        <source>Same weight, every precision</source>
        <translation>Dasselbe Gewicht in jedem Format</translation>
    </message>
    <message>
        <source>Float value</source>
        <translation>Gleitkommawert</translation>
    </message>
    <message>
        <source>The float value that is rounded; click a weight of the matrix, or write one.</source>
        <translation>Der Gleitkommawert, der gerundet wird; ein Gewicht der Matrix anklicken oder einen Wert schreiben.</translation>
    </message>
    <message>
        <source>float</source>
        <translation>Gleitkomma</translation>
    </message>
    <message>
        <source>on its grid; the float weight is being read</source>
        <translation>auf seinem Raster; das Gleitkommagewicht wird gelesen</translation>
    </message>
    <message>
        <source>of trial #%1, batch norm folded in</source>
        <translation>von Trial #%1, Batch-Norm eingerechnet</translation>
    </message>
    <message>
        <source>layer %1, unit %2, input %3 %4</source>
        <translation>Schicht %1, Neuron %2, Eingang %3 %4</translation>
    </message>
    <message>
        <source>In this step it is pruned.</source>
        <translation>In diesem Schritt ist es entfernt.</translation>
    </message>
    <message>
        <source>In this step, after its training, it is %1.</source>
        <translation>In diesem Schritt ist es nach dem Training %1.</translation>
    </message>
    <message>
        <source>Layer weights</source>
        <translation>Gewichte der Schicht</translation>
    </message>
</context>
<context>
    <name>snac::studio::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>Use my data</source>
        <translation>Eigene Daten</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Put into the open study</source>
        <translation>In die offene Studie</translation>
    </message>
    <message>
        <source>The open study reads this file from now on; everything else in it stays</source>
        <translation>Die offene Studie liest ab jetzt diese Datei; alles andere darin bleibt</translation>
    </message>
    <message>
        <source>Make a study</source>
        <translation>Studie anlegen</translation>
    </message>
    <message>
        <source>Opens the planned study on the Setup page, where it can be changed and started</source>
        <translation>Öffnet die geplante Studie auf der Seite „Einrichtung“, wo sie sich ändern und starten lässt</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>noch keine Daten</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>Choose data to learn from</source>
        <translation>Daten zum Lernen wählen</translation>
    </message>
    <message>
        <source>Data (%1);;All files (*)</source>
        <translation>Daten (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Drop a file with your data here, or choose one (%1).

You will see what was understood of it, and get a study that suits it.</source>
        <translation>Eine Datei mit eigenen Daten hier ablegen oder auswählen (%1).

Dann ist zu sehen, was davon verstanden wurde, und es entsteht eine Studie, die dazu passt.</translation>
    </message>
    <message>
        <source>The column with the truth: what is to be learned</source>
        <translation>Die Spalte mit der Wahrheit: was gelernt werden soll</translation>
    </message>
    <message>
        <source>What is learned</source>
        <translation>Was gelernt wird</translation>
    </message>
    <message>
        <source>as the truth looks</source>
        <translation>je nach Wahrheit</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>numbers (regression)</source>
        <translation>Zahlen (Regression)</translation>
    </message>
    <message>
        <source>Whether the first column only counts the rows</source>
        <translation>Ob die erste Spalte nur die Zeilen zählt</translation>
    </message>
    <message>
        <source>told by its values</source>
        <translation>je nach Werten</translation>
    </message>
    <message>
        <source>is an index, left out</source>
        <translation>ist ein Index, entfällt</translation>
    </message>
    <message>
        <source>is an input</source>
        <translation>ist ein Eingang</translation>
    </message>
    <message>
        <source>What is done with missing values</source>
        <translation>Was mit fehlenden Werten geschieht</translation>
    </message>
    <message>
        <source>are refused</source>
        <translation>werden abgelehnt</translation>
    </message>
    <message>
        <source>their rows are left out</source>
        <translation>ihre Zeilen entfallen</translation>
    </message>
    <message>
        <source>by the data</source>
        <translation>je nach Daten</translation>
    </message>
    <message>
        <source>How much work the search is</source>
        <translation>Wie aufwendig die Suche ist</translation>
    </message>
    <message>
        <source>fast: 40 networks</source>
        <translation>schnell: 40 Netze</translation>
    </message>
    <message>
        <source>balanced: 120 networks</source>
        <translation>ausgewogen: 120 Netze</translation>
    </message>
    <message>
        <source>exploratory: 500 networks</source>
        <translation>erkundend: 500 Netze</translation>
    </message>
    <message>
        <source>The score that is optimised</source>
        <translation>Die Bewertung, die optimiert wird</translation>
    </message>
    <message>
        <source>The board or part the network is for</source>
        <translation>Board oder Baustein, für den das Netz ist</translation>
    </message>
    <message>
        <source>Budget of look-up tables in per cent of the board</source>
        <translation>Budget an Look-up-Tabellen in Prozent des Boards</translation>
    </message>
    <message>
        <source> % of the LUTs</source>
        <translation> % der LUTs</translation>
    </message>
    <message>
        <source>by a plain network</source>
        <translation>nach einfachem Netz</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>First column</source>
        <translation>Erste Spalte</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Fehlende Werte</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Std.-Abw.</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Alone right [%]</source>
        <translation>Allein richtig [%]</translation>
    </message>
    <message>
        <source>Rows that this input alone tells right, by the commonest class of each of many narrow bins</source>
        <translation>Zeilen, die dieser Eingang allein richtig zuordnet, nach der häufigsten Klasse in jedem von vielen schmalen Intervallen</translation>
    </message>
    <message>
        <source>Logarithmic scale of rows</source>
        <translation>Zeilen logarithmisch</translation>
    </message>
    <message>
        <source>The planned study</source>
        <translation>Die geplante Studie</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Classes and parts</source>
        <translation>Klassen und Teile</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>Correlations</source>
        <translation>Korrelationen</translation>
    </message>
    <message>
        <source>as found by name and values</source>
        <translation>nach Name und Werten</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>%1 train, %2 validation, %3 test rows</source>
        <translation>%1 Zeilen Training, %2 Validierung, %3 Test</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>alle anderen</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>A folder that holds one folder of pictures for each class</source>
        <translation>Ein Ordner, der für jede Klasse einen Ordner mit Bildern enthält</translation>
    </message>
    <message>
        <source>Choose the folder that holds a folder of pictures for each class</source>
        <translation>Den Ordner wählen, der für jede Klasse einen Ordner mit Bildern enthält</translation>
    </message>
    <message>
        <source>several labels a row</source>
        <translation>mehrere Labels je Zeile</translation>
    </message>
    <message>
        <source>aggressive: %1 networks</source>
        <translation>aggressiv: %1 Netze</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>text tables</source>
        <translation>Texttabellen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>snac::studio::DataParts</name>
    <message>
        <source>Columns and parts</source>
        <translation>Spalten und Teile</translation>
    </message>
    <message>
        <source>Columns that are no inputs, and files of labels or of test rows</source>
        <translation>Spalten, die keine Eingaben sind, und Dateien mit Wahrheit oder Testzeilen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>The column that says which rows stay together in one part</source>
        <translation>Die Spalte, die sagt, welche Zeilen in einem Teil zusammenbleiben</translation>
    </message>
    <message>
        <source>The column that says when each row was taken; the last are split off</source>
        <translation>Die Spalte, die sagt, wann jede Zeile aufgenommen wurde; die letzten werden abgetrennt</translation>
    </message>
    <message>
        <source>The column that says what each row counts in the loss</source>
        <translation>Die Spalte, die sagt, was jede Zeile im Verlust zählt</translation>
    </message>
    <message>
        <source>Columns to leave out, parted by commas; a name with a comma in quotes</source>
        <translation>Spalten, die ausgelassen werden, durch Kommas getrennt; ein Name mit Komma in Anführungszeichen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation>Testzeilen</translation>
    </message>
    <message>
        <source>The file with the test rows</source>
        <translation>Die Datei mit den Testzeilen</translation>
    </message>
    <message>
        <source>The file with the truth, where the inputs have one of their own</source>
        <translation>Die Datei mit der Wahrheit, wo die Eingaben eine eigene Datei haben</translation>
    </message>
</context>
<context>
    <name>snac::studio::DecidePane</name>
    <message>
        <source>What you would allow. The study and its budgets stay as they are.</source>
        <translation>Was erlaubt wäre. Die Studie und ihre Budgets bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>No limits, equal weights</source>
        <translation>Ohne Grenzen, gleiche Gewichte</translation>
    </message>
    <message>
        <source>weight of %1</source>
        <translation>Gewicht: %1</translation>
    </message>
    <message>
        <source>any</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>%1 of %2 networks fit; %3 of these are on their front.</source>
        <translation>%1 von %2 Netzen passen; %3 davon liegen auf ihrer Front.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Knee&lt;/b&gt; %1: nearest to the corner of the best values, each objective in units of the front&apos;s span.</source>
        <translation>&lt;b&gt;Knie&lt;/b&gt; %1: der Ecke der besten Werte am nächsten, jede Zielgröße in Einheiten der Spanne der Front.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Weighted&lt;/b&gt; %1: smallest weighted sum of the objectives, each from 0 for the best to 1 for the worst of the front.</source>
        <translation>&lt;b&gt;Gewichtet&lt;/b&gt; %1: kleinste gewichtete Summe der Zielgrößen, jede von 0 für den besten bis 1 für den schlechtesten Wert der Front.</translation>
    </message>
    <message>
        <source>an objective gives way by</source>
        <translation>eine Zielgröße gibt nach um</translation>
    </message>
    <message>
        <source>One after the other: how much worse than the best an objective may be, as a share of the front&apos;s span, for the next one to be better</source>
        <translation>Nacheinander: wie viel schlechter als der beste Wert eine Zielgröße sein darf, als Anteil der Spanne der Front, damit die nächste besser wird</translation>
    </message>
    <message>
        <source>&lt;b&gt;One after the other&lt;/b&gt; %1: by falling weight %2, each giving way to the next by up to %3 % of the front&apos;s span.</source>
        <translation>&lt;b&gt;Nacheinander&lt;/b&gt; %1: nach fallendem Gewicht %2, jede gibt der nächsten um bis zu %3 % der Spanne der Front nach.</translation>
    </message>
</context>
<context>
    <name>snac::studio::DocumentEditor</name>
    <message>
        <source>untitled.yaml</source>
        <translation>unbenannt.yaml</translation>
    </message>
    <message>
        <source>%1 was not changed: %2</source>
        <translation>%1 wurde nicht geändert: %2</translation>
    </message>
    <message>
        <source>Line %1 of the text cannot be read, so the form shows the values before it. It can be edited again as soon as the text is right; Ctrl+Z takes the last change back.</source>
        <translation>Zeile %1 des Textes kann nicht gelesen werden, deshalb zeigt das Formular die Werte davor. Es lässt sich wieder bearbeiten, sobald der Text stimmt; Strg+Z nimmt die letzte Änderung zurück.</translation>
    </message>
</context>
<context>
    <name>snac::studio::GenesView</name>
    <message>
        <source>%1: %2 trials, median %3</source>
        <translation>%1: %2 Trials, Median %3</translation>
    </message>
    <message>
        <source>Objective that the genes matter for</source>
        <translation>Zielgröße, für die die Gene wichtig sind</translation>
    </message>
    <message>
        <source>Bars: %1. Hatched: chance might do as much (5 % and more). Right: which values the survivors have, generation by generation.</source>
        <translation>Balken: %1. Schraffiert: Der Zufall könnte ebenso viel ausmachen (5 % und mehr). Rechts: welche Werte die Überlebenden haben, Generation um Generation.</translation>
    </message>
</context>
<context>
    <name>snac::studio::ImportDialog</name>
    <message>
        <source>Import a network</source>
        <translation>Netz importieren</translation>
    </message>
    <message>
        <source>A network that another program trained becomes a study of its own: it can be priced and made hardware and, with data, scored and compressed. Its own integers, where it has some, are kept.</source>
        <translation>Ein Netz, das ein anderes Programm trainiert hat, wird zu einer eigenen Studie: Es lässt sich schätzen und in Hardware umsetzen und, mit Daten, bewerten und komprimieren. Seine eigenen Ganzzahlen, wo es welche hat, bleiben erhalten.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>ONNX or QONNX (.onnx), NumPy weights (.npz), or network.json of a bundle</source>
        <translation>ONNX oder QONNX (.onnx), NumPy-Gewichte (.npz) oder network.json eines Bündels</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Rows with their truth, to score, check and compress with; may be left empty</source>
        <translation>Zeilen mit ihrer Wahrheit, um zu bewerten, zu prüfen und zu komprimieren; darf leer bleiben</translation>
    </message>
    <message>
        <source>none: no scores, no compression</source>
        <translation>keine: keine Bewertung, keine Kompression</translation>
    </message>
    <message>
        <source>told by names and contents</source>
        <translation>an Namen und Inhalt erkannt</translation>
    </message>
    <message>
        <source>The column of the data with the truth</source>
        <translation>Die Spalte der Daten mit der Wahrheit</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>those of the file</source>
        <translation>die der Datei</translation>
    </message>
    <message>
        <source>Names of the classes in the order of the outputs, with commas between them, as the data have them</source>
        <translation>Namen der Klassen in der Reihenfolge der Ausgänge, durch Kommas getrennt, wie die Daten sie haben</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>wie die Datei sagt</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>numbers (regression)</source>
        <translation>Zahlen (Regression)</translation>
    </message>
    <message>
        <source>Outputs are</source>
        <translation>Ausgänge sind</translation>
    </message>
    <message>
        <source>Number format of a network without integers of its own, as in ap_fixed&lt;8,3&gt;</source>
        <translation>Zahlenformat eines Netzes ohne eigene Ganzzahlen, etwa ap_fixed&lt;8,3&gt;</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <source>Standardise raw features by the training rows</source>
        <translation>Rohe Merkmale anhand der Trainingszeilen standardisieren</translation>
    </message>
    <message>
        <source>For a network that was trained on standardised features and brings no scaler of its own</source>
        <translation>Für ein Netz, das mit standardisierten Merkmalen trainiert wurde und keinen eigenen Skalierer mitbringt</translation>
    </message>
    <message>
        <source>Network to import</source>
        <translation>Zu importierendes Netz</translation>
    </message>
    <message>
        <source>Networks (*.onnx *.npz network.json);;All files (*)</source>
        <translation>Netze (*.onnx *.npz network.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Data for the network</source>
        <translation>Daten für das Netz</translation>
    </message>
    <message>
        <source>Choose a network: ONNX, NumPy weights, or network.json of a bundle.</source>
        <translation>Ein Netz wählen: ONNX, NumPy-Gewichte oder network.json eines Bündels.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>Reading the network…</source>
        <translation>Das Netz wird gelesen…</translation>
    </message>
    <message>
        <source>several labels a row</source>
        <translation>mehrere Labels je Zeile</translation>
    </message>
</context>
<context>
    <name>snac::studio::ImportForm</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>Save the study as</source>
        <translation>Studie speichern unter</translation>
    </message>
    <message>
        <source>The new study file, .snac</source>
        <translation>Die neue Studiendatei, .snac</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Study (*.snac)</source>
        <translation>Studie (*.snac)</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>Name the study file to make.</source>
        <translation>Die Studiendatei nennen, die entstehen soll.</translation>
    </message>
    <message>
        <source>Study files end with .snac; name it so.</source>
        <translation>Studiendateien enden auf .snac; bitte so nennen.</translation>
    </message>
    <message>
        <source>%1 exists already, and an import replaces no study: choose another name.</source>
        <translation>%1 gibt es schon, und ein Import ersetzt keine Studie: bitte einen anderen Namen wählen.</translation>
    </message>
</context>
<context>
    <name>snac::studio::ImportResultsDialog</name>
    <message>
        <source>Import results</source>
        <translation>Ergebnisse importieren</translation>
    </message>
    <message>
        <source>What the search of another program found becomes a study to look at: trials, front and genes. It has no networks and no data, so it cannot be compressed or made hardware.</source>
        <translation>Was die Suche eines anderen Programms fand, wird eine Studie zum Ansehen: Trials, Front und Gene. Sie hat keine Netze und keine Daten, kann also nicht komprimiert oder zu Hardware werden.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>A result table of SNAC-Pack (.csv), or the SQLite file of an Optuna study</source>
        <translation>Eine Ergebnistabelle von SNAC-Pack (.csv) oder die SQLite-Datei einer Optuna-Studie</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Zielgrößen</translation>
    </message>
    <message>
        <source>What the objectives of the file are here, in its order, as in accuracy, clock_cycles; a - leaves one out</source>
        <translation>Was die Zielgrößen der Datei hier sind, in deren Reihenfolge, etwa accuracy, clock_cycles; ein - lässt eine aus</translation>
    </message>
    <message>
        <source>as the file names them</source>
        <translation>wie die Datei sie nennt</translation>
    </message>
    <message>
        <source>Which study</source>
        <translation>Welche Studie</translation>
    </message>
    <message>
        <source>Its name, where a file of Optuna holds several</source>
        <translation>Ihr Name, wenn eine Datei von Optuna mehrere enthält</translation>
    </message>
    <message>
        <source>the only one</source>
        <translation>die einzige</translation>
    </message>
    <message>
        <source>Results to import</source>
        <translation>Zu importierende Ergebnisse</translation>
    </message>
    <message>
        <source>Results (*.csv *.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>Ergebnisse (*.csv *.db *.sqlite *.sqlite3);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose results: a CSV of SNAC-Pack or an SQLite file of Optuna.</source>
        <translation>Ergebnisse wählen: eine CSV-Datei von SNAC-Pack oder eine SQLite-Datei von Optuna.</translation>
    </message>
    <message>
        <source>Reading the results…</source>
        <translation>Die Ergebnisse werden gelesen…</translation>
    </message>
</context>
<context>
    <name>snac::studio::LearnPage</name>
    <message>
        <source>ZDT1: a smooth front</source>
        <translation>ZDT1: eine glatte Front</translation>
    </message>
    <message>
        <source>ZDT3: a front in pieces</source>
        <translation>ZDT3: eine Front in Stücken</translation>
    </message>
    <message>
        <source>Two genes: equal points</source>
        <translation>Zwei Gene: gleiche Punkte</translation>
    </message>
    <message>
        <source>Three objectives</source>
        <translation>Drei Zielgrößen</translation>
    </message>
    <message>
        <source>Many points</source>
        <translation>Viele Punkte</translation>
    </message>
    <message>
        <source>Lecture view</source>
        <translation>Vorlesung</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>Wrote %1 pictures to %2</source>
        <translation>%1 Bilder nach %2 geschrieben</translation>
    </message>
    <message>
        <source>NSGA-II, step by step</source>
        <translation>NSGA-II, Schritt für Schritt</translation>
    </message>
    <message>
        <source>What the lesson is about</source>
        <translation>Wovon die Lektion handelt</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Writes the scene as a PNG picture or an SVG drawing</source>
        <translation>Schreibt die Szene als PNG-Bild oder SVG-Zeichnung</translation>
    </message>
    <message>
        <source>All pictures…</source>
        <translation>Alle Bilder…</translation>
    </message>
    <message>
        <source>Full screen with large type (F11); Escape returns</source>
        <translation>Vollbild mit großer Schrift (F11); Escape kehrt zurück</translation>
    </message>
    <message>
        <source>The open study: %1</source>
        <translation>Die offene Studie: %1</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>Generation %1</translation>
    </message>
    <message>
        <source>This generation is not stored whole, so it cannot be shown.</source>
        <translation>Diese Generation ist nicht ganz gespeichert und kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>front %1: %2</source>
        <translation>Front %1: %2</translation>
    </message>
    <message>
        <source>%1 fronts in all</source>
        <translation>%1 Fronten insgesamt</translation>
    </message>
    <message>
        <source>← → step · Space play · F11 full screen</source>
        <translation>← → Schritt · Leertaste abspielen · F11 Vollbild</translation>
    </message>
    <message>
        <source>Export the scene</source>
        <translation>Szene exportieren</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>PNG-Bild (*.png);;SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Writes all scenes as pictures with numbers</source>
        <translation>Schreibt alle Szenen als nummerierte Bilder</translation>
    </message>
    <message>
        <source>Compression, step by step</source>
        <translation>Kompression, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Compression: pruning and fixed point</source>
        <translation>Kompression: Ausdünnen und Festkomma</translation>
    </message>
    <message>
        <source>← → step · Shift+arrows choose or move a weight · F11 full screen</source>
        <translation>← → Schritt · Umschalt+Pfeile Gewicht wählen oder bewegen · F11 Vollbild</translation>
    </message>
    <message>
        <source>Pictures are being written already.</source>
        <translation>Bilder werden schon geschrieben.</translation>
    </message>
    <message>
        <source>Folder for the pictures of all scenes</source>
        <translation>Ordner für die Bilder aller Szenen</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Writes a scene or all of them as an MP4 film or a GIF animation</source>
        <translation>Schreibt eine Szene oder alle als MP4-Film oder GIF-Animation</translation>
    </message>
    <message>
        <source>Stop writing the film</source>
        <translation>Schreiben des Films abbrechen</translation>
    </message>
    <message>
        <source>This scene…</source>
        <translation>Diese Szene…</translation>
    </message>
    <message>
        <source>All scenes…</source>
        <translation>Alle Szenen…</translation>
    </message>
    <message>
        <source>Export a film</source>
        <translation>Film exportieren</translation>
    </message>
    <message>
        <source>MP4 film (*.mp4);;GIF animation (*.gif)</source>
        <translation>MP4-Film (*.mp4);;GIF-Animation (*.gif)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben…</translation>
    </message>
    <message>
        <source>front %1, over a budget: %2</source>
        <translation>Front %1, über einem Budget: %2</translation>
    </message>
    <message>
        <source>%1 simulated jets</source>
        <translation>%1 simulierte Jets</translation>
    </message>
    <message>
        <source>%1 simulated rows</source>
        <translation>%1 simulierte Zeilen</translation>
    </message>
    <message>
        <source>the study is not open any more</source>
        <translation>die Studie ist nicht mehr offen</translation>
    </message>
</context>
<context>
    <name>snac::studio::LessonMovie</name>
    <message>
        <source>Films need ffmpeg; install the package ffmpeg (sudo apt install ffmpeg). Pictures with numbers need nothing.</source>
        <translation>Filme brauchen ffmpeg; das Paket ffmpeg installieren (sudo apt install ffmpeg). Nummerierte Bilder brauchen nichts.</translation>
    </message>
    <message>
        <source>A film is being written already.</source>
        <translation>Ein Film wird schon geschrieben.</translation>
    </message>
    <message>
        <source>%1 is neither an .mp4 nor a .gif file.</source>
        <translation>%1 ist weder eine .mp4- noch eine .gif-Datei.</translation>
    </message>
    <message>
        <source>The film was stopped.</source>
        <translation>Der Film wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The pictures of the film cannot be written to %1.</source>
        <translation>Die Bilder des Films können nicht nach %1 geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>snac::studio::LocalSearchForm</name>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>settings of your own</source>
        <translation>eigene Einstellungen</translation>
    </message>
    <message>
        <source>Settings that belong together; each of them can be changed below.</source>
        <translation>Einstellungen, die zusammengehören; jede lässt sich unten ändern.</translation>
    </message>
</context>
<context>
    <name>snac::studio::MainWindow</name>
    <message>
        <source>%1 does not exist any more.</source>
        <translation>%1 existiert nicht mehr.</translation>
    </message>
    <message>
        <source>What was running has ended by itself: the window can be closed.</source>
        <translation>Was lief, ist von selbst fertig geworden: Das Fenster kann geschlossen werden.</translation>
    </message>
</context>
<context>
    <name>snac::studio::ManualWindow</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vorwärts (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Start of the page</source>
        <translation>Anfang der Seite</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Manual: %1</source>
        <translation>Handbuch: %1</translation>
    </message>
</context>
<context>
    <name>snac::studio::PageStack</name>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1 (Alt+%2)</translation>
    </message>
</context>
<context>
    <name>snac::studio::ParallelView</name>
    <message>
        <source>All ranges</source>
        <translation>Alle Bereiche</translation>
    </message>
    <message>
        <source>Takes the ranges of all axes away</source>
        <translation>Entfernt die Bereiche aller Achsen</translation>
    </message>
    <message>
        <source>%1 trials pass through the ranges, %2 of them on the front</source>
        <translation>%1 Trials laufen durch die Bereiche, %2 davon auf der Front</translation>
    </message>
    <message>
        <source>%1 trials, %2 of them on the front</source>
        <translation>%1 Trials, %2 davon auf der Front</translation>
    </message>
</context>
<context>
    <name>snac::studio::ProblemList</name>
    <message>
        <source>Problems in the text</source>
        <translation>Probleme im Text</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 Probleme</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
</context>
<context>
    <name>snac::studio::ProfileView</name>
    <message>
        <source>Numbers by layer</source>
        <translation>Zahlen nach Schicht</translation>
    </message>
    <message>
        <source>When a design is synthesized and the data of the study are there, this says what its formats do to the numbers: the range of each layer&apos;s values against their type, what is clipped or lost, and which layer costs the accuracy.</source>
        <translation>Ist ein Entwurf synthetisiert und sind die Daten der Studie da, steht hier, was seine Formate mit den Zahlen machen: der Bereich der Werte jeder Schicht gegenüber ihrem Typ, was begrenzt wird oder verloren geht und welche Schicht die Genauigkeit kostet.</translation>
    </message>
</context>
<context>
    <name>snac::studio::RecentStudies</name>
    <message>
        <source>%1 of %2 trials, can be resumed</source>
        <translation>%1 von %2 Trials, kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>finished, 1 trial</source>
        <translation>fertig, 1 Trial</translation>
    </message>
    <message>
        <source>finished, %1 trials</source>
        <translation>fertig, %1 Trials</translation>
    </message>
    <message>
        <source>an imported network</source>
        <translation>ein importiertes Netz</translation>
    </message>
</context>
<context>
    <name>snac::studio::RunChangeDialog</name>
    <message>
        <source>Change the search</source>
        <translation>Suche ändern</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>&amp;Trials</source>
        <translation>&amp;Trials</translation>
    </message>
    <message>
        <source>Time &amp;limit</source>
        <translation>Zeit&amp;grenze</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>&amp;Worker</translation>
    </message>
    <message>
        <source>It counts from the next trial that is finished on, and is kept in the study file. Trials that have begun are ended. More or fewer workers change no result.</source>
        <translation>Es gilt ab dem nächsten fertigen Trial und wird in der Studiendatei festgehalten. Begonnene Trials werden zu Ende geführt. Mehr oder weniger Worker ändern kein Ergebnis.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>At least %1: so many have begun.</source>
        <translation>Mindestens %1: So viele haben begonnen.</translation>
    </message>
    <message>
        <source>%1 cannot be: %2 trials have begun, and they are not undone. Ask for at least %2, or stop the search.</source>
        <translation>%1 geht nicht: %2 Trials haben begonnen und werden nicht ungeschehen gemacht. Mindestens %2 verlangen oder die Suche anhalten.</translation>
    </message>
    <message>
        <source>The search has ended meanwhile, after %1 trials, and nothing was changed. More trials… in the menu Study goes on with it.</source>
        <translation>Die Suche ist inzwischen beendet, nach %1 Trials, und nichts wurde geändert. Mehr Trials… im Menü Studie setzt sie fort.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>snac::studio::RunsView</name>
    <message>
        <source>Add a study to compare…</source>
        <translation>Studie zum Vergleich hinzufügen…</translation>
    </message>
    <message>
        <source>attainment surfaces</source>
        <translation>Attainment-Flächen</translation>
    </message>
    <message>
        <source>Draws the front and the hypervolume of another study with the same objectives, for example of another seed</source>
        <translation>Zeichnet Front und Hypervolumen einer anderen Studie mit denselben Zielgrößen, etwa mit einem anderen Seed</translation>
    </message>
    <message>
        <source>What a quarter, half and three quarters of the runs reached or bettered in both objectives of the plot (dashed)</source>
        <translation>Was ein Viertel, die Hälfte und drei Viertel der Läufe in beiden Zielgrößen des Diagramms erreichten oder übertrafen (gestrichelt)</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 ist schon da.</translation>
    </message>
    <message>
        <source>%1 was not added: %2.</source>
        <translation>%1 wurde nicht hinzugefügt: %2.</translation>
    </message>
    <message>
        <source>Fronts and hypervolumes of other studies with the same objectives can be drawn beside this one, for example of the same study with other seeds.</source>
        <translation>Fronten und Hypervolumen anderer Studien mit denselben Zielgrößen lassen sich neben dieser zeichnen, etwa derselben Studie mit anderen Seeds.</translation>
    </message>
    <message>
        <source>Hypervolume %1, measured from %2.</source>
        <translation>Hypervolumen %1, gemessen von %2 aus.</translation>
    </message>
    <message>
        <source>Shared objectives: %1.</source>
        <translation>Gemeinsame Zielgrößen: %1.</translation>
    </message>
    <message>
        <source>Note: %1.</source>
        <translation>Hinweis: %1.</translation>
    </message>
    <message>
        <source>%1: hypervolume %2, front %3, seed %4</source>
        <translation>%1: Hypervolumen %2, Front %3, Seed %4</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Takes this study out of the comparison; its file stays</source>
        <translation>Nimmt diese Studie aus dem Vergleich; ihre Datei bleibt</translation>
    </message>
    <message>
        <source>attained by %1 %</source>
        <translation>von %1 % erreicht</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>mean + deviation</source>
        <translation>Mittel + Std.-Abw.</translation>
    </message>
    <message>
        <source>mean − deviation</source>
        <translation>Mittel − Std.-Abw.</translation>
    </message>
    <message>
        <source>%1 was not added: %2 studies beside this one are as many as can be told apart. Take one out first.</source>
        <translation>%1 wurde nicht hinzugefügt: Mehr als %2 Studien neben dieser lassen sich nicht unterscheiden. Zuerst eine herausnehmen.</translation>
    </message>
    <message>
        <source>The studies were searched on different data: their fronts can be laid over each other, but there is no mean of their hypervolumes and there are no attainment surfaces. Hypervolumes are measured from %1.</source>
        <translation>Die Studien suchten auf verschiedenen Daten: Ihre Fronten lassen sich übereinanderlegen, aber es gibt kein Mittel ihrer Hypervolumen und keine Attainment-Flächen. Die Hypervolumen sind von %1 aus gemessen.</translation>
    </message>
</context>
<context>
    <name>snac::studio::SearchPage</name>
    <message>
        <source>simulated data</source>
        <translation>simulierte Daten</translation>
    </message>
    <message>
        <source>Start search</source>
        <translation>Suche starten</translation>
    </message>
    <message>
        <source>Objective space</source>
        <translation>Zielraum</translation>
    </message>
    <message>
        <source>Every finished trial becomes a point here.</source>
        <translation>Jeder fertige Trial wird hier zu einem Punkt.</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Trials</translation>
    </message>
    <message>
        <source>filter…</source>
        <translation>filtern…</translation>
    </message>
    <message>
        <source>Filter the trials</source>
        <translation>Trials filtern</translation>
    </message>
    <message>
        <source>Words that must occur in the row, its architecture or its reason: rejected 64-32</source>
        <translation>Wörter, die in der Zeile, ihrer Architektur oder ihrer Begründung vorkommen müssen: abgelehnt 64-32</translation>
    </message>
    <message>
        <source>front only</source>
        <translation>nur Front</translation>
    </message>
    <message>
        <source>Hypervolume</source>
        <translation>Hypervolumen</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Generationen</translation>
    </message>
    <message>
        <source>Objective of the chart by generation</source>
        <translation>Zielgröße des Generationendiagramms</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Resume search</source>
        <translation>Suche fortsetzen</translation>
    </message>
    <message>
        <source>%1 generations</source>
        <translation>%1 Generationen</translation>
    </message>
    <message>
        <source>%1 training</source>
        <translation>%1 im Training</translation>
    </message>
    <message>
        <source>measured from the reference point %1</source>
        <translation>gemessen ab Referenzpunkt %1</translation>
    </message>
    <message>
        <source>Corner the hypervolume is measured from, in the order of the objectives; fixed for the whole study.</source>
        <translation>Ecke, von der aus das Hypervolumen gemessen wird, in der Reihenfolge der Zielgrößen; fest für die ganze Studie.</translation>
    </message>
    <message>
        <source>rejected by budget %1</source>
        <translation>vom Budget abgelehnt %1</translation>
    </message>
    <message>
        <source>failed %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>duplicates %1</source>
        <translation>Duplikate %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>simulating data</source>
        <translation>Daten werden simuliert</translation>
    </message>
    <message>
        <source>reading data</source>
        <translation>Daten werden gelesen</translation>
    </message>
    <message>
        <source>loading the training engine</source>
        <translation>Trainingsmodul wird geladen</translation>
    </message>
    <message>
        <source>bounds</source>
        <translation>Schranken</translation>
    </message>
    <message>
        <source>Shows the 90 % bounds of the estimates beside their values</source>
        <translation>Zeigt die 90-%-Schranken der Schätzungen neben ihren Werten</translation>
    </message>
    <message>
        <source>More trials…</source>
        <translation>Mehr Trials…</translation>
    </message>
    <message>
        <source>Goes on with this finished study up to a larger number of trials</source>
        <translation>Setzt diese fertige Studie bis zu einer größeren Zahl von Trials fort</translation>
    </message>
    <message>
        <source>The search found no network: %1</source>
        <translation>Die Suche fand kein Netz: %1</translation>
    </message>
    <message>
        <source>1 trial finishes its epoch first</source>
        <translation>1 Trial beendet zuerst seine Epoche</translation>
    </message>
    <message>
        <source>%1 trials finish their epochs first</source>
        <translation>%1 Trials beenden zuerst ihre Epochen</translation>
    </message>
    <message>
        <source>1 trial waits where it is</source>
        <translation>1 Trial wartet, wo er ist</translation>
    </message>
    <message>
        <source>%1 trials wait where they are</source>
        <translation>%1 Trials warten, wo sie sind</translation>
    </message>
    <message>
        <source>generation %1, the last is %2</source>
        <translation>Generation %1, die letzte ist %2</translation>
    </message>
    <message>
        <source>1 generation</source>
        <translation>1 Generation</translation>
    </message>
    <message>
        <source>every network that could be found was tried</source>
        <translation>jedes auffindbare Netz wurde probiert</translation>
    </message>
    <message>
        <source>stopped: hardly any network keeps the budgets</source>
        <translation>angehalten: kaum ein Netz hält die Budgets ein</translation>
    </message>
    <message>
        <source>no network is better than the mean of the targets</source>
        <translation>kein Netz ist besser als der Mittelwert der Zielvariablen</translation>
    </message>
    <message>
        <source>%1 of %2 networks on the front could be trained longer</source>
        <translation>%1 von %2 Netzen der Front könnten länger trainiert werden</translation>
    </message>
    <message>
        <source>front %1</source>
        <translation>Front %1</translation>
    </message>
    <message>
        <source>Front: all non-dominated trials so far that keep the budgets, as in the plot, the reports and the terminal. What was not trained has its price before training; the tip of a row says which one it shows.</source>
        <translation>Front: alle bisher nicht dominierten Trials, die die Budgets einhalten, wie im Diagramm, in den Berichten und im Terminal. Was nicht trainiert wurde, hat seinen Preis vor dem Training; der Hinweis einer Zeile sagt, welchen sie zeigt.</translation>
    </message>
    <message>
        <source>hardware: %1</source>
        <translation>Hardware: %1</translation>
    </message>
    <message>
        <source>Resume (%1 of %2)</source>
        <translation>Fortsetzen (%1 von %2)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>S&amp;earch</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <source>A study is running already.</source>
        <translation>Es läuft bereits eine Studie.</translation>
    </message>
    <message>
        <source>study: %1</source>
        <translation>Studie: %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 Worker</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 Worker</translation>
    </message>
    <message>
        <source>%1 k samples/s</source>
        <translation>%1 k Beispiele/s</translation>
    </message>
    <message>
        <source>A search is starting. Nothing is trained yet.</source>
        <translation>Eine Suche beginnt gerade. Noch ist nichts trainiert.</translation>
    </message>
    <message>
        <source>%1 is searching: %2 of %3 trials are done. They are saved in %4, and the search can be resumed at any time.</source>
        <translation>%1 sucht: %2 von %3 Trials sind fertig. Sie sind in %4 gespeichert, und die Suche kann jederzeit fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Trial #%1 has no trained network.</source>
        <translation>Trial #%1 hat kein trainiertes Netz.</translation>
    </message>
    <message>
        <source>The search is running. Wait until it is finished or stopped.</source>
        <translation>Die Suche läuft. Warten, bis sie fertig oder angehalten ist.</translation>
    </message>
    <message>
        <source>an imported network without a search: %1, %2</source>
        <translation>ein importiertes Netz ohne Suche: %1, %2</translation>
    </message>
    <message>
        <source>Export the rows that are shown</source>
        <translation>Die gezeigten Zeilen exportieren</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>CSV table…</source>
        <translation>CSV-Tabelle…</translation>
    </message>
    <message>
        <source>Markdown table…</source>
        <translation>Markdown-Tabelle…</translation>
    </message>
    <message>
        <source>LaTeX table…</source>
        <translation>LaTeX-Tabelle…</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Abwägen</translation>
    </message>
    <message>
        <source>no generation is finished yet</source>
        <translation>noch keine Generation ist fertig</translation>
    </message>
    <message>
        <source>all %1 generations</source>
        <translation>alle %1 Generationen</translation>
    </message>
    <message>
        <source>generation %1: %2 entered, %3 left, front %4, hypervolume %5</source>
        <translation>Generation %1: %2 neu, %3 weg, Front %4, Hypervolumen %5</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>gewichtet</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>Parallele Koordinaten</translation>
    </message>
    <message>
        <source>Parallel coordinates: all objectives at once, an axis each; ranges are dragged on the axes</source>
        <translation>Parallele Koordinaten: alle Zielgrößen zugleich, je eine Achse; Bereiche werden auf den Achsen gezogen</translation>
    </message>
    <message>
        <source>no network is better than always answering with one class</source>
        <translation>kein Netz ist besser, als immer mit einer Klasse zu antworten</translation>
    </message>
    <message>
        <source>Scatter matrix</source>
        <translation>Streudiagramm-Matrix</translation>
    </message>
    <message>
        <source>Scatter matrix: every objective against every other one; a drag chooses what lies in its rectangle</source>
        <translation>Streudiagramm-Matrix: jede Zielgröße gegen jede andere; Ziehen wählt, was in seinem Rechteck liegt</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>Nur mit Stern</translation>
    </message>
    <message>
        <source>Shows the starred trials alone; S stars those that are chosen</source>
        <translation>Zeigt nur die Trials mit Stern; S gibt den gewählten einen Stern</translation>
    </message>
    <message>
        <source>Genes</source>
        <translation>Gene</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>%1 may not be written, so stars and notes cannot be kept.</source>
        <translation>In %1 darf nicht geschrieben werden, also lassen sich Sterne und Notizen nicht speichern.</translation>
    </message>
    <message>
        <source>The folder of %1 may not be written, so stars and notes cannot be kept.</source>
        <translation>In den Ordner von %1 darf nicht geschrieben werden, also lassen sich Sterne und Notizen nicht speichern.</translation>
    </message>
    <message>
        <source>Studies to compare</source>
        <translation>Studien zum Vergleich</translation>
    </message>
    <message>
        <source>Studies (*.snac)</source>
        <translation>Studien (*.snac)</translation>
    </message>
    <message>
        <source>Kept as soon as the local search or the scoring has finished.</source>
        <translation>Wird behalten, sobald die lokale Suche oder die Bewertung beendet ist.</translation>
    </message>
    <message>
        <source>results of another program, without networks: %1, %2</source>
        <translation>Ergebnisse eines anderen Programms, ohne Netze: %1, %2</translation>
    </message>
    <message>
        <source>ended: the hypervolume has stalled</source>
        <translation>beendet: Das Hypervolumen stand still</translation>
    </message>
    <message>
        <source>ended by its time limit: how far it came depends on the machine</source>
        <translation>durch die Zeitgrenze beendet: Wie weit sie kam, hängt vom Rechner ab</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Changes trials, time limit and workers of the search that runs</source>
        <translation>Ändert Trials, Zeitgrenze und Worker der laufenden Suche</translation>
    </message>
    <message>
        <source>run by another program</source>
        <translation>läuft in einem anderen Programm</translation>
    </message>
    <message>
        <source>no network is better than always giving the commoner answer to each label</source>
        <translation>kein Netz ist besser, als zu jedem Label immer die häufigere Antwort zu geben</translation>
    </message>
    <message>
        <source>by generation, measured from the reference point %1</source>
        <translation>nach Generation, gemessen vom Referenzpunkt %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>one after the other</source>
        <translation>nacheinander</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>ways to choose a network</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2 match</source>
        <translation>Treffer: %1 von %2</translation>
    </message>
    <message>
        <source>waiting for its next result</source>
        <translation>wartet auf das nächste Ergebnis</translation>
    </message>
</context>
<context>
    <name>snac::studio::SetupPage</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Boards…</source>
        <translation>Boards…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Start search</source>
        <translation>Suche starten</translation>
    </message>
    <message>
        <source>reading the study…</source>
        <translation>Studie wird gelesen…</translation>
    </message>
    <message>
        <source>The study cannot start: %1. Each one is shown where it is, in the form and in the text.</source>
        <translation>Die Studie kann nicht starten: %1. Jedes Problem wird dort gezeigt, wo es liegt, im Formular und im Text.</translation>
    </message>
    <message>
        <source>reading the data set…</source>
        <translation>Datensatz wird gelesen…</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>A study is running; see the Search page.</source>
        <translation>Eine Studie läuft; siehe die Seite „Suche“.</translation>
    </message>
    <message>
        <source>Start the search (Ctrl+R)</source>
        <translation>Die Suche starten (Strg+R)</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Put this line away</source>
        <translation>Diese Zeile ausblenden</translation>
    </message>
    <message>
        <source>%1 is not finished. What it has found is kept in %2</source>
        <translation>%1 ist nicht fertig. Was sie gefunden hat, steht in %2</translation>
    </message>
    <message>
        <source>Resume %1 (%2 of %3)</source>
        <translation>%1 fortsetzen (%2 von %3)</translation>
    </message>
    <message>
        <source>Solve the problems first: %1</source>
        <translation>Zuerst die Probleme lösen: %1</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>&amp;Setup</source>
        <translation>&amp;Einrichtung</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>YAML · %1 lines</source>
        <translation>YAML · %1 Zeilen</translation>
    </message>
    <message>
        <source>My data…</source>
        <translation>Daten…</translation>
    </message>
    <message>
        <source>A study from a file with your data (Ctrl+D)</source>
        <translation>Eine Studie aus einer Datei mit eigenen Daten (Strg+D)</translation>
    </message>
</context>
<context>
    <name>snac::studio::StepTable</name>
    <message>
        <source>Steps of the compression</source>
        <translation>Schritte der Kompression</translation>
    </message>
    <message>
        <source>iterative</source>
        <translation>iterativ</translation>
    </message>
</context>
<context>
    <name>snac::studio::StepTableModel</name>
    <message>
        <source>%1 s, %2 k samples/s</source>
        <translation>%1 s, %2 k Beispiele/s</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>The trial of the search that is compressed</source>
        <translation>Der Trial der Suche, der komprimiert wird</translation>
    </message>
    <message>
        <source>ap_fixed&lt;W,I&gt;, in the colour of its curve</source>
        <translation>ap_fixed&lt;W,I&gt;, in der Farbe seiner Kurve</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Share of the trial&apos;s weights that is gone; biases are not counted</source>
        <translation>Anteil der entfernten Gewichte des Trials; Biaswerte zählen nicht</translation>
    </message>
    <message>
        <source>Of the integer network, on validation data</source>
        <translation>Des ganzzahligen Netzes, auf Validierungsdaten</translation>
    </message>
    <message>
        <source>Estimate from the network&apos;s own integer weights</source>
        <translation>Schätzung aus den ganzzahligen Gewichten des Netzes</translation>
    </message>
    <message>
        <source>sparsity [%]</source>
        <translation>Dünnbesetztheit [%]</translation>
    </message>
    <message>
        <source>to trial [points]</source>
        <translation>zum Trial [Punkte]</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>Whether it keeps the budgets of the study and has room on the board</source>
        <translation>Ob er die Budgets der Studie einhält und auf das Board passt</translation>
    </message>
    <message>
        <source>to trial</source>
        <translation>zum Trial</translation>
    </message>
    <message>
        <source>Points by which it differs from the trial as float, on the same rows: from its own network, or where that has seen them, from the one trained again for compression</source>
        <translation>Punkte Abstand zum Trial in Gleitkomma, auf denselben Zeilen: zu seinem eigenen Netz oder, wo dieses sie gesehen hat, zu dem für die Kompression noch einmal trainierten</translation>
    </message>
    <message>
        <source>By how much it differs from the trial as float, on the same rows: from its own network, or where that has seen them, from the one trained again for compression</source>
        <translation>Um wie viel es vom Trial in Gleitkomma abweicht, auf denselben Zeilen: von seinem eigenen Netz oder, wo dieses sie gesehen hat, von dem für die Kompression noch einmal trainierten</translation>
    </message>
</context>
<context>
    <name>snac::studio::StudyControl</name>
    <message>
        <source>A study is running already.</source>
        <translation>Es läuft bereits eine Studie.</translation>
    </message>
    <message>
        <source>The study was not started: solve the problems first.</source>
        <translation>Die Studie wurde nicht gestartet: Zuerst sind die Probleme zu beheben.</translation>
    </message>
    <message>
        <source>The study was not started: %1</source>
        <translation>Die Studie wurde nicht gestartet: %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>More trials</source>
        <translation>Mehr Trials</translation>
    </message>
    <message>
        <source>%1 ends at %2 trials. It goes on where it is, as if it had been meant to end at:</source>
        <translation>%1 endet bei %2 Trials. Sie geht weiter, wo sie ist, als hätte sie enden sollen bei:</translation>
    </message>
    <message>
        <source>A study is running: cancel it before you open another one; it can be resumed.</source>
        <translation>Eine Studie läuft: Vor dem Öffnen einer anderen muss sie abgebrochen werden; sie kann später fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Trial #%1 has no trained network to compress.</source>
        <translation>Trial #%1 hat kein trainiertes Netz zum Komprimieren.</translation>
    </message>
    <message>
        <source>Trial #%1 can be compressed as soon as the search is finished or stopped.</source>
        <translation>Trial #%1 kann komprimiert werden, sobald die Suche fertig oder angehalten ist.</translation>
    </message>
    <message>
        <source>Stopped by %1. %2 can be resumed.</source>
        <translation>Angehalten durch %1. %2 kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Stopped. %1 can be resumed.</source>
        <translation>Angehalten. %1 kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>%1 was ended before its %2 trials by its time limit or a stalled hypervolume. That condition is lifted, and it goes on up to:</source>
        <translation>%1 wurde vor ihren %2 Trials durch die Zeitgrenze oder ein stillstehendes Hypervolumen beendet. Diese Bedingung wird aufgehoben, und sie geht weiter bis:</translation>
    </message>
    <message>
        <source> After it are left: %1.</source>
        <translation> Danach bleiben: %1.</translation>
    </message>
    <message>
        <source>The study goes on: %1 of %2 runs are finished, left are %3.</source>
        <translation>Die Studie geht weiter: %1 von %2 Läufen sind fertig, es bleiben %3.</translation>
    </message>
    <message>
        <source>The other program has stopped. %1 can be resumed.</source>
        <translation>Das andere Programm hat angehalten. %1 kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The other program has finished %1.</source>
        <translation>Das andere Programm ist mit %1 fertig.</translation>
    </message>
    <message>
        <source>New study: %1</source>
        <translation>Neue Studie: %1</translation>
    </message>
    <message>
        <source>The search was changed: %1. The text says so now.</source>
        <translation>Die Suche wurde geändert: %1. Der Text sagt es jetzt auch.</translation>
    </message>
</context>
<context>
    <name>snac::studio::StudyFiles</name>
    <message>
        <source>untitled.yaml</source>
        <translation>unbenannt.yaml</translation>
    </message>
    <message>
        <source>%1 has %2 MiB; that is no study file.</source>
        <translation>%1 hat %2 MiB; das ist keine Studiendatei.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 wurde nicht gespeichert: %2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Studies (*.yaml *.yml *.snac);;All files (*)</source>
        <translation>Studien (*.yaml *.yml *.snac);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the study as</source>
        <translation>Studie speichern unter</translation>
    </message>
    <message>
        <source>Study file (*.yaml)</source>
        <translation>Studiendatei (*.yaml)</translation>
    </message>
    <message>
        <source>%1 is the data of this study now. Undo takes it back.</source>
        <translation>%1 sind jetzt die Daten dieser Studie. „Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>Edits of %1 that were not saved have been restored. Undo takes them back.</source>
        <translation>Nicht gespeicherte Änderungen an %1 sind wiederhergestellt. „Rückgängig“ nimmt sie zurück.</translation>
    </message>
    <message>
        <source>This study reads %1 already.</source>
        <translation>Diese Studie liest %1 bereits.</translation>
    </message>
    <message>
        <source>What it says of the file besides has stayed: %1.</source>
        <translation>Was sie sonst über die Datei sagt, ist geblieben: %1.</translation>
    </message>
    <message>
        <source>Taken out, as it was said of the data before: %1.</source>
        <translation>Herausgenommen, weil es von den vorigen Daten gesagt war: %1.</translation>
    </message>
    <message>
        <source>Edits of %1 that were never saved are kept: start the program without a file to go on with them.</source>
        <translation>Nie gespeicherte Änderungen an %1 sind noch da: Das Programm ohne Datei starten, um mit ihnen weiterzumachen.</translation>
    </message>
    <message>
        <source>Edits of %1 that were not saved are kept: open it to go on with them.</source>
        <translation>Nicht gespeicherte Änderungen an %1 sind noch da: Die Datei öffnen, um mit ihnen weiterzumachen.</translation>
    </message>
</context>
<context>
    <name>snac::studio::StudyList</name>
    <message>
        <source>Recent studies</source>
        <translation>Letzte Studien</translation>
    </message>
    <message>
        <source>Resume %1 (%2 of %3)</source>
        <translation>%1 fortsetzen (%2 von %3)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>snac::studio::StudySession</name>
    <message>
        <source>Only a search that runs can be changed.</source>
        <translation>Nur eine laufende Suche kann geändert werden.</translation>
    </message>
    <message>
        <source> (process %1)</source>
        <translation> (Prozess %1)</translation>
    </message>
    <message>
        <source>A job of an agent%1 runs this study: it is shown as it grows, and cannot be changed here until that has ended.</source>
        <translation>Ein Auftrag eines Agenten%1 führt diese Studie aus: Sie wird gezeigt, während sie wächst, und lässt sich hier nicht ändern, bis das zu Ende ist.</translation>
    </message>
    <message>
        <source>snac in a terminal%1 runs this study: it is shown as it grows, and cannot be changed here until that has ended.</source>
        <translation>snac in einem Terminal%1 führt diese Studie aus: Sie wird gezeigt, während sie wächst, und lässt sich hier nicht ändern, bis das zu Ende ist.</translation>
    </message>
    <message>
        <source>Another window%1 runs this study: it is shown as it grows, and cannot be changed here until that has ended.</source>
        <translation>Ein anderes Fenster%1 führt diese Studie aus: Sie wird gezeigt, während sie wächst, und lässt sich hier nicht ändern, bis das zu Ende ist.</translation>
    </message>
    <message>
        <source>Another program%1 runs this study: it is shown as it grows, and cannot be changed here until that has ended.</source>
        <translation>Ein anderes Programm%1 führt diese Studie aus: Sie wird gezeigt, während sie wächst, und lässt sich hier nicht ändern, bis das zu Ende ist.</translation>
    </message>
</context>
<context>
    <name>snac::studio::SynthesisSession</name>
    <message>
        <source>%1. Nothing was kept.</source>
        <translation>%1. Nichts wurde behalten.</translation>
    </message>
    <message>
        <source>A synthesis cannot be paused: its tool is a program of others. It can be cancelled.</source>
        <translation>Eine Synthese lässt sich nicht pausieren: Ihr Werkzeug ist ein fremdes Programm. Sie kann abgebrochen werden.</translation>
    </message>
</context>
<context>
    <name>snac::studio::SynthesisTable</name>
    <message>
        <source>Estimate and reality</source>
        <translation>Schätzung und Wirklichkeit</translation>
    </message>
    <message>
        <source>%1 from the estimate</source>
        <translation>%1 gegenüber der Schätzung</translation>
    </message>
</context>
<context>
    <name>snac::studio::SynthesizeHeader</name>
    <message>
        <source>Synthesize</source>
        <translation>Synthese</translation>
    </message>
    <message>
        <source>The trial or step that becomes hardware: points of the front, and those that were synthesized or brought here from other pages</source>
        <translation>Der Trial oder Schritt, aus dem Hardware wird: Punkte der Front und solche, die synthetisiert oder von anderen Seiten hierher gebracht wurden</translation>
    </message>
    <message>
        <source>Number format of all weights and values of a trial. A step of the local search has its own.</source>
        <translation>Zahlenformat aller Gewichte und Werte eines Trials. Ein Schritt der lokalen Suche hat sein eigenes.</translation>
    </message>
    <message>
        <source>as searched</source>
        <translation>wie gesucht</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>What synthesizes it; those that are not installed say what to install</source>
        <translation>Was synthetisiert; was nicht installiert ist, sagt, was zu installieren wäre</translation>
    </message>
    <message>
        <source>board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Board or part it is built for</source>
        <translation>Board oder Baustein, für den gebaut wird</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>Clock period</source>
        <translation>Taktperiode</translation>
    </message>
    <message>
        <source>Clock period that is asked for</source>
        <translation>Taktperiode, die verlangt wird</translation>
    </message>
    <message>
        <source> ns</source>
        <translation> ns</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>%1 – not installed</source>
        <translation>%1 – nicht installiert</translation>
    </message>
    <message>
        <source>reuse 1</source>
        <translation>Reuse 1</translation>
    </message>
    <message>
        <source>Products of RTL</source>
        <translation>Produkte in RTL</translation>
    </message>
    <message>
        <source>What makes the products of Verilog and VHDL in layers without reuse: additions alone (adders), DSP blocks wherever that saves LUTs (dsp), or so many of them that LUTs and DSP blocks are about the same share of the board (auto)</source>
        <translation>Was in Schichten ohne Reuse die Produkte von Verilog und VHDL bildet: Additionen allein (adders), DSP-Blöcke, wo immer das LUTs spart (dsp), oder so viele davon, dass LUTs und DSP-Blöcke etwa denselben Anteil des Boards ausmachen (auto)</translation>
    </message>
    <message>
        <source>Every multiplication its own, instead of the reuse factors of the search</source>
        <translation>Jede Multiplikation für sich, statt der Reuse-Faktoren der Suche</translation>
    </message>
    <message>
        <source>What the design gives</source>
        <translation>Was der Entwurf ausgibt</translation>
    </message>
    <message>
        <source>What the design gives: the logits, the number of the largest of them (argmax), or their softmax</source>
        <translation>Was der Entwurf ausgibt: die Logits, die Nummer des größten von ihnen (argmax) oder ihr Softmax</translation>
    </message>
</context>
<context>
    <name>snac::studio::SynthesizePage</name>
    <message>
        <source>Synthesize</source>
        <translation>Synthese</translation>
    </message>
    <message>
        <source>S&amp;ynthesize</source>
        <translation>S&amp;ynthese</translation>
    </message>
    <message>
        <source>A synthesis is running. Wait for it, or cancel it first.</source>
        <translation>Eine Synthese läuft. Auf sie warten oder sie zuerst abbrechen.</translation>
    </message>
    <message>
        <source>A synthesis or export is running. What it has done so far is not kept.</source>
        <translation>Eine Synthese oder ein Export läuft. Was bisher getan ist, wird nicht behalten.</translation>
    </message>
    <message>
        <source>%1 syntheses or exports run or wait. What they have done so far is not kept.</source>
        <translation>%1 Synthesen oder Exporte laufen oder warten. Was sie bisher getan haben, wird nicht behalten.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Nothing of this study has been synthesized. Choose a point above, or with the right mouse button in the plot or the table of trials, and press Synthesize.</source>
        <translation>Von dieser Studie ist nichts synthetisiert. Oben oder mit der rechten Maustaste im Diagramm oder in der Tabelle der Trials einen Punkt wählen und „Synthese“ drücken.</translation>
    </message>
    <message>
        <source>Log of the job</source>
        <translation>Protokoll des Auftrags</translation>
    </message>
    <message>
        <source>What the tools print appears here.</source>
        <translation>Hier erscheint, was die Werkzeuge ausgeben.</translation>
    </message>
    <message>
        <source>Estimate and reality</source>
        <translation>Schätzung und Wirklichkeit</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Add to the calibration</source>
        <translation>Zur Kalibrierung</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Saves the report as a page for browsers</source>
        <translation>Speichert den Bericht als Seite für Browser</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Saves the report as a document to print</source>
        <translation>Speichert den Bericht als Dokument zum Drucken</translation>
    </message>
    <message>
        <source>Share of the board</source>
        <translation>Anteil am Board</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>Nach Schicht</translation>
    </message>
    <message>
        <source>No study is open. Open the results of one (FILE.snac), or run a search: its networks become gateware here.</source>
        <translation>Keine Studie ist offen. Ergebnisse einer Studie öffnen (DATEI.snac) oder eine Suche starten: Hier wird aus ihren Netzen Gateware.</translation>
    </message>
    <message>
        <source>No trial of this study is finished yet. As soon as the search has trained networks, they can become gateware.</source>
        <translation>Noch ist kein Trial dieser Studie fertig. Sobald die Suche Netze trainiert hat, kann aus ihnen Gateware werden.</translation>
    </message>
    <message>
        <source>The search is running. It writes to the study file; synthesize when it is finished or stopped.</source>
        <translation>Die Suche läuft und schreibt in die Studiendatei; synthetisiert wird, wenn sie fertig oder angehalten ist.</translation>
    </message>
    <message>
        <source>Choose a trial or a step.</source>
        <translation>Einen Trial oder einen Schritt wählen.</translation>
    </message>
    <message>
        <source>No tool that synthesizes is installed; projects can be exported all the same.</source>
        <translation>Kein Werkzeug zur Synthese ist installiert; exportieren lassen sich Projekte trotzdem.</translation>
    </message>
    <message>
        <source>export as %1</source>
        <translation>Export als %1</translation>
    </message>
    <message>
        <source>%1, the newest first</source>
        <translation>%1, der neueste zuerst</translation>
    </message>
    <message>
        <source>No program opens folders here. It is %1</source>
        <translation>Kein Programm öffnet hier Ordner. Es ist %1</translation>
    </message>
    <message>
        <source>waits for the job before it</source>
        <translation>wartet auf den Auftrag davor</translation>
    </message>
    <message>
        <source>cancelled; nothing was kept</source>
        <translation>abgebrochen; nichts wurde behalten</translation>
    </message>
    <message>
        <source>Adds the figures of this result to the rows that the cost model can be fitted on</source>
        <translation>Fügt die Werte dieses Ergebnisses den Zeilen hinzu, an die das Kostenmodell angepasst werden kann</translation>
    </message>
    <message>
        <source>Yosys counts cells after mapping; it does not place, route or close timing. The latency in ns takes the clock as it is asked for.</source>
        <translation>Yosys zählt Zellen nach der Abbildung; es platziert und verdrahtet nicht und prüft kein Timing. Die Latenz in ns nimmt den verlangten Takt an.</translation>
    </message>
    <message>
        <source>not synthesized</source>
        <translation>nicht synthetisiert</translation>
    </message>
    <message>
        <source>%1, %2 ns</source>
        <translation>%1, %2&#xa0;ns</translation>
    </message>
    <message>
        <source>%1 tells no layers</source>
        <translation>%1 nennt keine Schichten</translation>
    </message>
    <message>
        <source>%1, each alone</source>
        <translation>%1, jede für sich</translation>
    </message>
    <message>
        <source>Folder to put the project into</source>
        <translation>Ordner, in den das Projekt kommt</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>HTML report (*.html)</source>
        <translation>HTML-Bericht (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>study: %1</source>
        <translation>Studie: %1</translation>
    </message>
    <message>
        <source>no study is open</source>
        <translation>keine Studie ist offen</translation>
    </message>
    <message>
        <source>results: %1</source>
        <translation>Ergebnisse: %1</translation>
    </message>
    <message>
        <source>Numbers by layer</source>
        <translation>Zahlen nach Schicht</translation>
    </message>
    <message>
        <source>C simulation of HLS too</source>
        <translation>Auch C-Simulation von HLS</translation>
    </message>
    <message>
        <source>Before an RTL tool runs, the HLS project is written as well and compared bit by bit with the integer network by C simulation</source>
        <translation>Bevor ein RTL-Werkzeug läuft, wird auch das HLS-Projekt geschrieben und durch C-Simulation Bit für Bit mit dem ganzzahligen Netz verglichen</translation>
    </message>
    <message>
        <source>products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Expected of Yosys by the additions: %1</source>
        <translation>Von Yosys nach den Additionen zu erwarten: %1</translation>
    </message>
    <message>
        <source>Not built in the way that is chosen above. There are results of this point as: %1. A click on their rows shows them.</source>
        <translation>So, wie oben gewählt, nicht gebaut. Von diesem Punkt gibt es Ergebnisse als: %1. Ein Klick auf ihre Zeilen zeigt sie.</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two numbers</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Of further results beside the study that cannot be shown there are %1.</source>
        <translation>Weitere Ergebnisse neben der Studie, die nicht gezeigt werden können: %1.</translation>
    </message>
</context>
<context>
    <name>snac::studio::TrialPane</name>
    <message>
        <source>Selected trial</source>
        <translation>Ausgewählter Trial</translation>
    </message>
    <message>
        <source>No trial is selected, or it was not trained.</source>
        <translation>Kein Trial ist ausgewählt, oder er wurde nicht trainiert.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Trial #%1</source>
        <translation>Trial #%1</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>Generation %1</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>crowding %1</source>
        <translation>Crowding %1</translation>
    </message>
    <message>
        <source>Price %1.</source>
        <translation>Preis %1.</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Shares the trained network of #%1: the two differ in hardware alone.</source>
        <translation>Teilt das trainierte Netz von #%1: Beide unterscheiden sich nur in der Hardware.</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>Komprimieren</translation>
    </message>
    <message>
        <source>Opens the Compress page with this trial: fewer bits, fewer weights.</source>
        <translation>Öffnet die Seite „Komprimieren“ mit diesem Trial: weniger Bits, weniger Gewichte.</translation>
    </message>
    <message>
        <source>The validation loss still fell when the training ended: more epochs may give a better network.</source>
        <translation>Der Validierungsverlust fiel noch, als das Training endete: Mehr Epochen können ein besseres Netz ergeben.</translation>
    </message>
    <message>
        <source>A click on a parent selects it</source>
        <translation>Ein Klick auf einen Elter wählt ihn aus</translation>
    </message>
    <message>
        <source>Click a point of the plot or a row of the table: its network, its parents, its cost and its training are explained here. Several, chosen with Ctrl or Shift, stand here side by side.</source>
        <translation>Einen Punkt im Diagramm oder eine Zeile der Tabelle anklicken: Hier werden das Netz, seine Eltern, seine Kosten und sein Training erklärt. Mehrere, mit Strg oder Umschalt gewählt, stehen hier nebeneinander.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Stars this trial, or takes the star away (S)</source>
        <translation>Gibt diesem Trial einen Stern oder nimmt ihn weg (S)</translation>
    </message>
    <message>
        <source>What you want to remember of this trial; kept in the study</source>
        <translation>Was man sich zu diesem Trial merken will; bleibt in der Studie</translation>
    </message>
</context>
<context>
    <name>snac::studio::WelcomePage</name>
    <message>
        <source>How a study goes</source>
        <translation>So läuft eine Studie ab</translation>
    </message>
    <message>
        <source>1  Setup</source>
        <translation>1  Einrichtung</translation>
    </message>
    <message>
        <source>Say what you have and what counts: the data, which networks may be tried, the board, and limits.</source>
        <translation>Sagen, was da ist und was zählt: die Daten, welche Netze probiert werden dürfen, das Board und die Grenzen.</translation>
    </message>
    <message>
        <source>2  Search</source>
        <translation>2  Suche</translation>
    </message>
    <message>
        <source>Watch generations of networks get better. The front shows what accuracy costs on the chip; you choose a point.</source>
        <translation>Zusehen, wie Generationen von Netzen besser werden. Die Front zeigt, was Genauigkeit auf dem Chip kostet; dann einen Punkt wählen.</translation>
    </message>
    <message>
        <source>3  Compress</source>
        <translation>3  Komprimieren</translation>
    </message>
    <message>
        <source>The chosen network learns to do with few bits and few weights.</source>
        <translation>Das gewählte Netz lernt, mit wenigen Bits und wenigen Gewichten auszukommen.</translation>
    </message>
    <message>
        <source>4  Synthesize</source>
        <translation>4  Synthese</translation>
    </message>
    <message>
        <source>It becomes Verilog, VHDL or C++ for HLS, is checked bit for bit, and measured by a synthesis tool.</source>
        <translation>Es wird zu Verilog, VHDL oder C++ für HLS, wird Bit für Bit geprüft und von einem Synthesewerkzeug vermessen.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Willkommen</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>A small search on simulated particle jets. It takes a minute or two, and you watch 120 networks find their front.</source>
        <translation>Eine kleine Suche auf simulierten Teilchenjets. Sie dauert ein, zwei Minuten, und man sieht zu, wie 120 Netze ihre Front finden.</translation>
    </message>
    <message>
        <source>Use my data</source>
        <translation>Eigene Daten</translation>
    </message>
    <message>
        <source>A table, arrays or pictures of yours. You see what was understood, and get a study that suits them, each choice with its reason.</source>
        <translation>Eine eigene Tabelle, Arrays oder Bilder. Es ist zu sehen, was verstanden wurde, und es entsteht eine Studie, die dazu passt, jede Wahl mit Begründung.</translation>
    </message>
    <message>
        <source>Take the lesson</source>
        <translation>Lektion beginnen</translation>
    </message>
    <message>
        <source>How the search works, in seven steps that you can touch. No data and no waiting.</source>
        <translation>Wie die Suche arbeitet, in sieben Schritten zum Anfassen. Ohne Daten und ohne Warten.</translation>
    </message>
    <message>
        <source>Welcome to SNAC Studio</source>
        <translation>Willkommen bei SNAC Studio</translation>
    </message>
    <message>
        <source>small neural networks that fit your data and your FPGA</source>
        <translation>kleine neuronale Netze, die zu Ihren Daten und Ihrem FPGA passen</translation>
    </message>
    <message>
        <source>F1 opens the manual</source>
        <translation>F1 öffnet das Handbuch</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>A word you do not know: rest the mouse on it, or look into the manual (F1). This page comes back with View &gt; Welcome.</source>
        <translation>Ein unbekanntes Wort: die Maus darauf ruhen lassen oder im Handbuch nachsehen (F1). Diese Seite kommt mit „Ansicht &gt; Willkommen“ wieder.</translation>
    </message>
</context>
<context>
    <name>snac::studio::WhatIfView</name>
    <message>
        <source>What if…</source>
        <translation>Was wäre, wenn…</translation>
    </message>
    <message>
        <source>What one bit less, more zeros or more reuse would make of the price of this network with its own weights</source>
        <translation>Was ein Bit weniger, mehr Nullen oder mehr Reuse aus dem Preis dieses Netzes mit seinen eigenen Gewichten machen würden</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>Wird berechnet…</translation>
    </message>
    <message>
        <source>Counted of it as it is: %1.</source>
        <translation>Gezählt, wie es ist: %1.</translation>
    </message>
    <message>
        <source>Each change alone, by the cost model with the network&apos;s own weights; what it does to the accuracy only training tells.</source>
        <translation>Jede Änderung für sich, nach dem Kostenmodell mit den eigenen Gewichten des Netzes; was sie mit der Genauigkeit macht, zeigt nur ein Training.</translation>
    </message>
</context>
<context>
    <name>snac::studio::WindowExports</name>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Export the figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>HTML report (*.html)</source>
        <translation>HTML-Bericht (*.html)</translation>
    </message>
    <message>
        <source>JSON document (*.json)</source>
        <translation>JSON-Dokument (*.json)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>, after generation %1</source>
        <translation>, nach Generation %1</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf);;CSV data (*.csv)</source>
        <translation>PNG-Bild (*.png);;SVG-Zeichnung (*.svg);;PDF-Dokument (*.pdf);;CSV-Daten (*.csv)</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Markdown-Tabelle (*.md)</translation>
    </message>
    <message>
        <source>LaTeX table (*.tex)</source>
        <translation>LaTeX-Tabelle (*.tex)</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
</context>
<context>
    <name>snac::studio::WindowJobs</name>
    <message>
        <source>Stop and close?</source>
        <translation>Anhalten und schließen?</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
</context>
<context>
    <name>snac::studio::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New from template</source>
        <translation>&amp;Neu aus Vorlage</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Export &amp;figure…</source>
        <translation>&amp;Abbildung exportieren…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export &amp;CSV table…</source>
        <translation>&amp;CSV-Tabelle exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;HTML report…</source>
        <translation>&amp;HTML-Bericht exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;JSON document…</source>
        <translation>&amp;JSON-Dokument exportieren…</translation>
    </message>
    <message>
        <source>   (%1 of %2, can be resumed)</source>
        <translation>   (%1 von %2, kann fortgesetzt werden)</translation>
    </message>
    <message>
        <source>&amp;%1  %2</source>
        <translation>&amp;%1  %2</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>&amp;Indent lines	Ctrl+]</source>
        <translation>Zeilen &amp;einrücken	Ctrl+]</translation>
    </message>
    <message>
        <source>U&amp;nindent lines	Ctrl+[</source>
        <translation>Zeilen &amp;ausrücken	Ctrl+[</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>&amp;Study</source>
        <translation>&amp;Studie</translation>
    </message>
    <message>
        <source>&amp;Start search</source>
        <translation>Suche &amp;starten</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>&amp;More trials…</source>
        <translation>&amp;Mehr Trials…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>&amp;Wie der Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Ctrl+F1</source>
        <translation>Ctrl+F1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>&amp;About SNAC Studio</source>
        <translation>&amp;Über SNAC Studio</translation>
    </message>
    <message>
        <source>About SNAC Studio</source>
        <translation>Über SNAC Studio</translation>
    </message>
    <message>
        <source># Keys

| Key | What it does |
|---|---|
</source>
        <translation># Tasten

| Taste | Was sie tut |
|---|---|
</translation>
    </message>
    <message>
        <source>| Ctrl+1 … Ctrl+9 | Opens a recent file |
</source>
        <translation>| Strg+1 … Strg+9 | Öffnet eine der letzten Dateien |
</translation>
    </message>
    <message>
        <source>
In the plot: click selects, arrow keys walk along the front, Enter or a double click opens the trial on the Compress page, the wheel zooms, dragging moves, a double click beside the points shows all again.

In the table: a click on a heading sorts, Enter or a double click opens the trial, Ctrl+C copies rows as CSV.

In the text: Tab and Shift+Tab leave it, Ctrl+] and Ctrl+[ indent lines, Ctrl+F finds, F3 finds the next.

In the form: Ctrl+Z takes back the last change of the study, wherever it was made.
</source>
        <translation>
Im Diagramm: Klicken wählt aus, Pfeiltasten gehen die Front entlang, Eingabe oder Doppelklick öffnet den Trial auf der Seite „Komprimieren“, das Rad vergrößert, Ziehen verschiebt, ein Doppelklick neben die Punkte zeigt wieder alles.

In der Tabelle: Ein Klick auf eine Überschrift sortiert, Eingabe oder Doppelklick öffnet den Trial, Strg+C kopiert Zeilen als CSV.

Im Text: Tab und Umschalt+Tab verlassen ihn, Strg+] und Strg+[ rücken Zeilen ein und aus, Strg+F sucht, F3 findet die nächste Stelle.

Im Formular: Strg+Z nimmt die letzte Änderung der Studie zurück, wo immer sie gemacht wurde.
</translation>
    </message>
    <message>
        <source>&amp;Use my data…</source>
        <translation>&amp;Eigene Daten…</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>&amp;Import network…</source>
        <translation>Netz &amp;importieren…</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>Hand&amp;buch</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>&amp;Glossar</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>The language changes with the next start of the program.</source>
        <translation>Die Sprache wechselt beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>Import resul&amp;ts…</source>
        <translation>Er&amp;gebnisse importieren…</translation>
    </message>
</context>
<context>
    <name>snac::studio::WordGuide</name>
    <message>
        <source>F1: the glossary</source>
        <translation>F1: das Glossar</translation>
    </message>
</context>
<context>
    <name>snac::widgets::AccuracySteps</name>
    <message>
        <source>%1 not measured</source>
        <translation>%1 nicht gemessen</translation>
    </message>
    <message>
        <source>; standard error %1 points</source>
        <translation>; Standardfehler %1 Punkte</translation>
    </message>
    <message>
        <source>Accuracy unquantized, fake-quantized and in integers</source>
        <translation>Genauigkeit unquantisiert, scheinquantisiert und in Ganzzahlen</translation>
    </message>
</context>
<context>
    <name>snac::widgets::BudgetMapFieldEditor</name>
    <message>
        <source>+ Add a budget</source>
        <translation>+ Budget hinzufügen</translation>
    </message>
    <message>
        <source>%1, quantity</source>
        <translation>%1, Größe</translation>
    </message>
    <message>
        <source>%1, limit</source>
        <translation>%1, Grenze</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Remove this budget</source>
        <translation>Dieses Budget entfernen</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ChipListEdit</name>
    <message>
        <source>Other value…</source>
        <translation>Anderer Wert…</translation>
    </message>
    <message>
        <source>All are in the list</source>
        <translation>Alle sind in der Liste</translation>
    </message>
    <message>
        <source>%1 is not one of %2</source>
        <translation>%1 ist keiner der Werte %2</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ChoiceFieldEditor</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (Vorgabe)</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ChoiceListFieldEditor</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ClassBalance</name>
    <message>
        <source>Rows by class and part</source>
        <translation>Zeilen nach Klasse und Teil</translation>
    </message>
    <message>
        <source>%1 train, %2 validation, %3 test · %4 %</source>
        <translation>%1 Training, %2 Validierung, %3 Test · %4 %</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ClassHistogram</name>
    <message>
        <source>Histogram of an input by class</source>
        <translation>Histogramm eines Eingangs nach Klasse</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>%1 andere</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>Choose an input to see how its values lie</source>
        <translation>Einen Eingang wählen, um seine Werte zu sehen</translation>
    </message>
    <message>
        <source>%1: rows in bins of equal width</source>
        <translation>%1: Zeilen in gleich breiten Intervallen</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 bis %2: %3</translation>
    </message>
    <message>
        <source>wheel: nearer, drag: move</source>
        <translation>Rad: näher, Ziehen: verschieben</translation>
    </message>
</context>
<context>
    <name>snac::widgets::CompressionView</name>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Overflow</source>
        <translation>Überlauf</translation>
    </message>
    <message>
        <source>Put the weight back</source>
        <translation>Gewicht zurücksetzen</translation>
    </message>
    <message>
        <source>Zhu, Gupta: To prune, or not to prune (2017); AMD UG1399: arbitrary precision fixed-point types</source>
        <translation>Zhu, Gupta: To prune, or not to prune (2017); AMD UG1399: arbitrary precision fixed-point types</translation>
    </message>
    <message>
        <source>Iterative and one-shot</source>
        <translation>Iterativ und auf einmal</translation>
    </message>
    <message>
        <source>Weights and neurons</source>
        <translation>Gewichte und Neuronen</translation>
    </message>
</context>
<context>
    <name>snac::widgets::CorrelationMatrix</name>
    <message>
        <source>Correlations of the inputs</source>
        <translation>Korrelationen der Eingänge</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 und %2: %3</translation>
    </message>
    <message>
        <source>No inputs to show</source>
        <translation>Keine Eingänge</translation>
    </message>
    <message>
        <source>blue: one falls as the other rises · orange: they rise together</source>
        <translation>blau: einer fällt, wenn der andere steigt · orange: beide steigen</translation>
    </message>
</context>
<context>
    <name>snac::widgets::CostBars</name>
    <message>
        <source>Hardware cost</source>
        <translation>Hardwarekosten</translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4 % of the board (90 % bounds %5 to %6 %)</source>
        <translation>%1: %2 von %3, %4 % des Boards (90-%-Schranken %5 bis %6 %)</translation>
    </message>
    <message>
        <source>; over the budget of %1 %</source>
        <translation>; über dem Budget von %1 %</translation>
    </message>
    <message>
        <source>; budget %1 %</source>
        <translation>; Budget %1 %</translation>
    </message>
    <message>
        <source>; more than the board has</source>
        <translation>; mehr, als das Board hat</translation>
    </message>
    <message>
        <source>; the tightest resource</source>
        <translation>; die knappste Ressource</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost on %1</source>
        <translation>Kosten auf %1</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4 % of the board</source>
        <translation>%1: %2 von %3, %4&#xa0;% des Boards</translation>
    </message>
</context>
<context>
    <name>snac::widgets::CurvePlot</name>
    <message>
        <source>x: %1; y: %2; %3 points</source>
        <translation>x: %1; y: %2; %3 Punkte</translation>
    </message>
    <message>
        <source>%1 below this range</source>
        <translation>%1 unterhalb</translation>
    </message>
    <message>
        <source>%1: estimate %2 → %3 %4</source>
        <translation>%1: Schätzung %2 → %3 %4</translation>
    </message>
    <message>
        <source>%1 above this range</source>
        <translation>%1 über diesem Bereich</translation>
    </message>
</context>
<context>
    <name>snac::widgets::DomainEdit</name>
    <message>
        <source>logarithmic</source>
        <translation>logarithmisch</translation>
    </message>
    <message>
        <source>List of values or range</source>
        <translation>Werteliste oder Bereich</translation>
    </message>
    <message>
        <source>List of values or range for %1</source>
        <translation>Werteliste oder Bereich für %1</translation>
    </message>
    <message>
        <source>List of values</source>
        <translation>Werteliste</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>%1, lowest</source>
        <translation>%1, kleinster Wert</translation>
    </message>
    <message>
        <source>%1, highest</source>
        <translation>%1, größter Wert</translation>
    </message>
    <message>
        <source>%1, logarithmic</source>
        <translation>%1, logarithmisch</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 is not a whole number</source>
        <translation>%1 ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>%1 is below the least allowed value, %2</source>
        <translation>%1 liegt unter dem kleinsten erlaubten Wert, %2</translation>
    </message>
    <message>
        <source>%1 is above the greatest allowed value, %2</source>
        <translation>%1 liegt über dem größten erlaubten Wert, %2</translation>
    </message>
</context>
<context>
    <name>snac::widgets::EstimatePlot</name>
    <message>
        <source>%1: %2 designs, %3 estimated within 10 %</source>
        <translation>%1: %2 Entwürfe, %3 auf 10 % genau geschätzt</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Estimated against synthesized</source>
        <translation>Geschätzt gegen synthetisiert</translation>
    </message>
    <message>
        <source>%1 synthesized: %2</source>
        <translation>%1 synthetisiert: %2</translation>
    </message>
    <message>
        <source>%1 estimated: %2 (%3 to %4)</source>
        <translation>%1 geschätzt: %2 (%3 bis %4)</translation>
    </message>
    <message>
        <source>off by %1 %</source>
        <translation>Abweichung %1 %</translation>
    </message>
    <message>
        <source>%1 of %2 within ±10 %</source>
        <translation>%1 von %2 auf ±10 % genau</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ExampleView</name>
    <message>
        <source>Rows of the data</source>
        <translation>Zeilen der Daten</translation>
    </message>
</context>
<context>
    <name>snac::widgets::FieldForm</name>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>Mindestens %1.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Höchstens %1.</translation>
    </message>
    <message>
        <source>Unit: %1.</source>
        <translation>Einheit: %1.</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>Vorgabe: %1.</translation>
    </message>
    <message>
        <source>Key: &lt;code&gt;%1&lt;/code&gt;</source>
        <translation>Schlüssel: &lt;code&gt;%1&lt;/code&gt;</translation>
    </message>
    <message>
        <source>Help on %1</source>
        <translation>Hilfe zu %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>1 problem on this page</source>
        <translation>1 Problem auf dieser Seite</translation>
    </message>
    <message>
        <source>%1 problems on this page</source>
        <translation>%1 Probleme auf dieser Seite</translation>
    </message>
</context>
<context>
    <name>snac::widgets::GeneChart</name>
    <message>
        <source>Importance of genes and the values that survive</source>
        <translation>Wichtigkeit der Gene und die Werte, die überleben</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>No genes to show yet</source>
        <translation>Noch keine Gene zu zeigen</translation>
    </message>
    <message>
        <source>%1 %2: %3 % of the survivors of generation %4</source>
        <translation>%1 %2: %3 % der Überlebenden von Generation %4</translation>
    </message>
    <message>
        <source>%1 does not count in these survivors of generation %2</source>
        <translation>%1 zählt bei diesen Überlebenden von Generation %2 nicht</translation>
    </message>
    <message>
        <source>too few trials to tell</source>
        <translation>zu wenige Trials für ein Urteil</translation>
    </message>
    <message>
        <source>importance %1 %; chance alone does as much in %2 % of cases</source>
        <translation>Wichtigkeit %1 %; Zufall allein macht in %2 % der Fälle ebenso viel aus</translation>
    </message>
</context>
<context>
    <name>snac::widgets::GenerationStatsChart</name>
    <message>
        <source>front size</source>
        <translation>Frontgröße</translation>
    </message>
    <message>
        <source>best</source>
        <translation>bester</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>schlechtester</translation>
    </message>
    <message>
        <source>Shown after the first generation</source>
        <translation>Erscheint nach der ersten Generation</translation>
    </message>
    <message>
        <source>Best, median and worst by generation</source>
        <translation>Bester, mittlerer und schlechtester Wert je Generation</translation>
    </message>
    <message>
        <source>generation (of its new networks)</source>
        <translation>Generation (ihre neuen Netze)</translation>
    </message>
</context>
<context>
    <name>snac::widgets::GenomeStrip</name>
    <message>
        <source>Genome</source>
        <translation>Genom</translation>
    </message>
    <message>
        <source>mutated</source>
        <translation>mutiert</translation>
    </message>
    <message>
        <source>from the second parent</source>
        <translation>vom zweiten Elter</translation>
    </message>
    <message>
        <source>does not count under the other genes</source>
        <translation>zählt bei den übrigen Genen nicht</translation>
    </message>
    <message>
        <source>outline: mutated</source>
        <translation>Rahmen: mutiert</translation>
    </message>
    <message>
        <source>underline: second parent</source>
        <translation>unterstrichen: zweiter Elter</translation>
    </message>
    <message>
        <source>dashed: not in use</source>
        <translation>gestrichelt: nicht in Gebrauch</translation>
    </message>
</context>
<context>
    <name>snac::widgets::HypervolumeChart</name>
    <message>
        <source>generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>hypervolume</source>
        <translation>Hypervolumen</translation>
    </message>
    <message>
        <source>%1 after generation %2; reference point %3</source>
        <translation>%1 nach Generation %2; Referenzpunkt %3</translation>
    </message>
    <message>
        <source>Volume dominated by the archive, up to the reference point %1</source>
        <translation>Vom Archiv dominiertes Volumen, bis zum Referenzpunkt %1</translation>
    </message>
    <message>
        <source>Shown after the first generation</source>
        <translation>Erscheint nach der ersten Generation</translation>
    </message>
    <message>
        <source>Hypervolume by generation</source>
        <translation>Hypervolumen je Generation</translation>
    </message>
</context>
<context>
    <name>snac::widgets::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&lt; 1 s</source>
        <translation>&lt; 1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>wird pausiert</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>bricht ab</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>snac::widgets::LayerCosts</name>
    <message>
        <source>Cost by layer</source>
        <translation>Kosten nach Schicht</translation>
    </message>
    <message>
        <source>%1: %2, %3 % of the network</source>
        <translation>%1: %2, %3 % des Netzes</translation>
    </message>
    <message>
        <source> (90 % bounds %1 to %2)</source>
        <translation> (90-%-Schranken %1 bis %2)</translation>
    </message>
</context>
<context>
    <name>snac::widgets::LessonFrame</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (Taste %2)</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Shows what the scene says as a formula (O)</source>
        <translation>Zeigt als Formel, was die Szene sagt (O)</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probieren</translation>
    </message>
</context>
<context>
    <name>snac::widgets::LessonTransport</name>
    <message>
        <source>Back (Left)</source>
        <translation>Zurück (Links)</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Abspielen oder pausieren (Leertaste)</translation>
    </message>
    <message>
        <source>Step (Right)</source>
        <translation>Schritt (Rechts)</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Step of the scene</source>
        <translation>Schritt der Szene</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Look of the picture</source>
        <translation>Aussehen des Bildes</translation>
    </message>
    <message>
        <source>Window colours</source>
        <translation>Farben des Fensters</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Children fly to their place; without it they appear there</source>
        <translation>Kinder fliegen an ihren Platz; ohne das erscheinen sie dort</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>snac::widgets::LessonView</name>
    <message>
        <source>Front</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>Objective across</source>
        <translation>Zielgröße nach rechts</translation>
    </message>
    <message>
        <source>Objective upwards</source>
        <translation>Zielgröße nach oben</translation>
    </message>
    <message>
        <source>Put points back</source>
        <translation>Punkte zurücksetzen</translation>
    </message>
    <message>
        <source>Deb, Pratap, Agarwal, Meyarivan: A fast and elitist multiobjective genetic algorithm, IEEE TEC 6 (2002)</source>
        <translation>Deb, Pratap, Agarwal, Meyarivan: A fast and elitist multiobjective genetic algorithm, IEEE TEC 6 (2002)</translation>
    </message>
    <message>
        <source>Make a child by hand</source>
        <translation>Ein Kind von Hand</translation>
    </message>
    <message>
        <source>Trains the network of this child for a few epochs on a small simulated set (T)</source>
        <translation>Trainiert das Netz dieses Kindes einige Epochen lang auf einem kleinen simulierten Datensatz (T)</translation>
    </message>
    <message>
        <source>Stop the training</source>
        <translation>Training abbrechen</translation>
    </message>
    <message>
        <source>Train it now</source>
        <translation>Jetzt trainieren</translation>
    </message>
</context>
<context>
    <name>snac::widgets::LineFieldEditor</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose a file for %1</source>
        <translation>Datei für %1 wählen</translation>
    </message>
</context>
<context>
    <name>snac::widgets::MaskPlayer</name>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Play the rounds</source>
        <translation>Runden abspielen</translation>
    </message>
    <message>
        <source>Pruning round</source>
        <translation>Runde des Ausdünnens</translation>
    </message>
    <message>
        <source>%1 units across, %2 inputs down: %3 of %4 weights kept</source>
        <translation>%1 Neuronen quer, %2 Eingänge hoch: %3 von %4 Gewichten bleiben</translation>
    </message>
    <message>
        <source>%1 units down, %2 inputs across: %3 of %4 weights kept</source>
        <translation>%1 Neuronen hoch, %2 Eingänge quer: %3 von %4 Gewichten bleiben</translation>
    </message>
    <message>
        <source>; %1 pruned in this round (pink)</source>
        <translation>; %1 in dieser Runde entfernt (rosa)</translation>
    </message>
</context>
<context>
    <name>snac::widgets::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
</context>
<context>
    <name>snac::widgets::NestedMapFieldEditor</name>
    <message>
        <source>+ Add a row</source>
        <translation>+ Neue Zeile</translation>
    </message>
    <message>
        <source>%1, name</source>
        <translation>%1, Name</translation>
    </message>
    <message>
        <source>%1, values</source>
        <translation>%1, Werte</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>Diese Zeile entfernen</translation>
    </message>
</context>
<context>
    <name>snac::widgets::NetworkSketch</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>inputs: %1 features</source>
        <translation>Eingänge: %1 Merkmale</translation>
    </message>
    <message>
        <source>%1 inputs × %2 units</source>
        <translation>%1 Eingänge × %2 Neuronen</translation>
    </message>
    <message>
        <source>output layer: %1</source>
        <translation>Ausgabeschicht: %1</translation>
    </message>
    <message>
        <source>dense layer %1: %2</source>
        <translation>Dense-Schicht %1: %2</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>batch norm</source>
        <translation>Batch-Norm</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>dropout %1</source>
        <translation>Dropout %1</translation>
    </message>
    <message>
        <source>No trial selected</source>
        <translation>Kein Trial ausgewählt</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>out</source>
        <translation>out</translation>
    </message>
</context>
<context>
    <name>snac::widgets::NumberListListFieldEditor</name>
    <message>
        <source>+ Add a row</source>
        <translation>+ Neue Zeile</translation>
    </message>
    <message>
        <source>Remove the last row</source>
        <translation>Letzte entfernen</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ObjectivePlot</name>
    <message>
        <source>No trials yet – press Start</source>
        <translation>Noch keine Trials – „Suche starten“ drücken</translation>
    </message>
    <message>
        <source>Objective space</source>
        <translation>Zielraum</translation>
    </message>
    <message>
        <source>x: %1; y: %2; %3 trials, %4 of them on the front of this pair</source>
        <translation>x: %1; y: %2; %3 Trials, %4 davon auf der Front dieses Paars</translation>
    </message>
    <message>
        <source>Trial #%1</source>
        <translation>Trial #%1</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>Generation %1</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>crowding ∞ (end of its front)</source>
        <translation>Crowding ∞ (Ende seiner Front)</translation>
    </message>
    <message>
        <source>crowding %1</source>
        <translation>Crowding %1</translation>
    </message>
    <message>
        <source>on the front</source>
        <translation>auf der Front</translation>
    </message>
    <message>
        <source>budget: %1 %2 %3</source>
        <translation>Budget: %1 %2 %3</translation>
    </message>
    <message>
        <source>baseline %1</source>
        <translation>Vergleichsnetz %1</translation>
    </message>
    <message>
        <source>generation 0</source>
        <translation>Generation 0</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>front</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>früher</translation>
    </message>
    <message>
        <source>%1 outside the axes</source>
        <translation>%1 außerhalb der Achsen</translation>
    </message>
    <message>
        <source>in the population</source>
        <translation>in der Population</translation>
    </message>
    <message>
        <source>offspring of the generation under way</source>
        <translation>Nachkommen der laufenden Generation</translation>
    </message>
    <message>
        <source>offspring</source>
        <translation>Nachkommen</translation>
    </message>
    <message>
        <source>%1: estimate %2 → %3 %4</source>
        <translation>%1: Schätzung %2 → %3 %4</translation>
    </message>
    <message>
        <source>entered the population</source>
        <translation>neu in der Population</translation>
    </message>
    <message>
        <source>left the population</source>
        <translation>verließ die Population</translation>
    </message>
    <message>
        <source>reference point, %1</source>
        <translation>Referenzpunkt, %1</translation>
    </message>
    <message>
        <source>%1 of all %2 objectives</source>
        <translation>%1 aller %2 Zielgrößen</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>left</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>over budget</source>
        <translation>über Budget</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>1 trial per cell</source>
        <translation>1 Trial je Zelle</translation>
    </message>
    <message>
        <source>1 to %1 trials per cell</source>
        <translation>1 bis %1 Trials je Zelle</translation>
    </message>
    <message>
        <source>others in its cell: %1</source>
        <translation>andere in seiner Zelle: %1</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ObjectivePlotTools</name>
    <message>
        <source>Horizontal axis</source>
        <translation>Waagerechte Achse</translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation>Senkrechte Achse</translation>
    </message>
    <message>
        <source>Colour of the points</source>
        <translation>Farbe der Punkte</translation>
    </message>
    <message>
        <source>colour: generation</source>
        <translation>Farbe: Generation</translation>
    </message>
    <message>
        <source>colour: rank</source>
        <translation>Farbe: Rang</translation>
    </message>
    <message>
        <source>layers ▾</source>
        <translation>Ebenen ▾</translation>
    </message>
    <message>
        <source>Layers and scales of the plot</source>
        <translation>Ebenen und Skalen des Diagramms</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Earlier generations</source>
        <translation>Frühere Generationen</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Vergleichsnetze</translation>
    </message>
    <message>
        <source>Hover card</source>
        <translation>Infokarte unter der Maus</translation>
    </message>
    <message>
        <source>No crowding boxes</source>
        <translation>Keine Crowding-Boxen</translation>
    </message>
    <message>
        <source>Crowding box of the selected trial</source>
        <translation>Crowding-Box des ausgewählten Trials</translation>
    </message>
    <message>
        <source>Crowding boxes of the whole front</source>
        <translation>Crowding-Boxen der ganzen Front</translation>
    </message>
    <message>
        <source>Logarithmic x axis</source>
        <translation>Logarithmische x-Achse</translation>
    </message>
    <message>
        <source>Logarithmic y axis</source>
        <translation>Logarithmische y-Achse</translation>
    </message>
    <message>
        <source>Keep the axes as they are</source>
        <translation>Achsen so lassen</translation>
    </message>
    <message>
        <source>Show everything (double click)</source>
        <translation>Alles zeigen (Doppelklick)</translation>
    </message>
    <message>
        <source>Arrows to what was synthesized</source>
        <translation>Pfeile zu dem, was synthetisiert wurde</translation>
    </message>
    <message>
        <source>Export the picture (PNG, SVG, PDF) or its data (CSV); the arrow chooses dots per inch</source>
        <translation>Das Bild (PNG, SVG, PDF) oder seine Daten (CSV) exportieren; der Pfeil wählt die Punkte pro Zoll</translation>
    </message>
    <message>
        <source>PNG of %1 dots per inch</source>
        <translation>PNG, %1 Punkte pro Zoll</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Archive: the front of all trials</source>
        <translation>Archiv: die Front aller Trials</translation>
    </message>
    <message>
        <source>Dominated area</source>
        <translation>Dominierte Fläche</translation>
    </message>
    <message>
        <source>Fronts of rank 1 to 5 as staircases</source>
        <translation>Fronten von Rang 1 bis 5 als Treppen</translation>
    </message>
    <message>
        <source>Reference point and hypervolume</source>
        <translation>Referenzpunkt und Hypervolumen</translation>
    </message>
    <message>
        <source>Over a budget, and rejected trials</source>
        <translation>Trials über Budget und abgelehnte</translation>
    </message>
    <message>
        <source>Failed trials, in the margin</source>
        <translation>Fehlgeschlagene Trials, am Rand</translation>
    </message>
    <message>
        <source>Lineage of the selected trial</source>
        <translation>Abstammung des ausgewählten Trials</translation>
    </message>
    <message>
        <source>Fronts of other studies</source>
        <translation>Fronten anderer Studien</translation>
    </message>
    <message>
        <source>Published designs</source>
        <translation>Veröffentlichte Entwürfe</translation>
    </message>
    <message>
        <source>Back to the view before (Backspace)</source>
        <translation>Zurück zur vorigen Ansicht (Rücktaste)</translation>
    </message>
    <message>
        <source>Density: trials per cell (by itself from %1 on)</source>
        <translation>Dichte: Trials je Zelle (ab %1 von selbst)</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ParallelPlot</name>
    <message>
        <source>Parallel coordinates of the objectives</source>
        <translation>Parallele Koordinaten der Zielgrößen</translation>
    </message>
    <message>
        <source>Trial #%1</source>
        <translation>Trial #%1</translation>
    </message>
    <message numerus="yes">
        <source>%n trials pass through the ranges</source>
        <translation>
            <numerusform>%n Trial läuft durch die Bereiche</numerusform>
            <numerusform>%n Trials laufen durch die Bereiche</numerusform>
        </translation>
    </message>
    <message>
        <source>Every trained trial becomes a line here, across one axis each objective.</source>
        <translation>Jeder trainierte Trial wird hier zu einer Linie, quer über eine Achse je Zielgröße.</translation>
    </message>
    <message>
        <source>Drag along the axis to keep a range of it; a double click takes it away.
Keys: left, right, up and down; with Shift the lower end; Del.</source>
        <translation>Entlang der Achse ziehen, um einen Bereich zu behalten; ein Doppelklick entfernt ihn.
Tasten: links, rechts, auf und ab; mit Umschalt das untere Ende; Entf.</translation>
    </message>
</context>
<context>
    <name>snac::widgets::PlotCanvas</name>
    <message>
        <source>SNAC Studio</source>
        <translation>SNAC Studio</translation>
    </message>
</context>
<context>
    <name>snac::widgets::PrecisionTable</name>
    <message>
        <source>The same weight in several precisions</source>
        <translation>Dasselbe Gewicht in mehreren Formaten</translation>
    </message>
    <message>
        <source>%1: %2 = %3 × 2^%4, bits %5, error %6</source>
        <translation>%1: %2 = %3 × 2^%4, Bits %5, Fehler %6</translation>
    </message>
    <message>
        <source>; beyond the range of the type</source>
        <translation>; außerhalb des Wertebereichs</translation>
    </message>
    <message>
        <source>Click a weight of the matrix: here it is written in every precision</source>
        <translation>Ein Gewicht der Matrix anklicken: Hier steht es in jedem Format</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>integer %1</source>
        <translation>Ganzzahl %1</translation>
    </message>
    <message>
        <source>%1, here %2</source>
        <translation>%1, hier %2</translation>
    </message>
    <message>
        <source>%1 in this layer: %2</source>
        <translation>%1 in dieser Schicht: %2</translation>
    </message>
    <message>
        <source>integer %1, clipped</source>
        <translation>Ganzzahl %1, begrenzt</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ReplayBar</name>
    <message>
        <source>One generation back</source>
        <translation>Eine Generation zurück</translation>
    </message>
    <message>
        <source>Play the generations, or pause</source>
        <translation>Generationen abspielen oder pausieren</translation>
    </message>
    <message>
        <source>One generation on</source>
        <translation>Eine Generation weiter</translation>
    </message>
    <message>
        <source>Back to the run as it stands</source>
        <translation>Zurück zum Lauf, wie er steht</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Generation that is shown</source>
        <translation>Gezeigte Generation</translation>
    </message>
    <message>
        <source>Generation that is shown; at the right end the run as it stands</source>
        <translation>Gezeigte Generation; am rechten Ende der Lauf, wie er steht</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ScatterMatrix</name>
    <message>
        <source>Scatter matrix of the objectives</source>
        <translation>Streudiagramm-Matrix der Zielgrößen</translation>
    </message>
    <message numerus="yes">
        <source>%n trials</source>
        <translation>
            <numerusform>%n Trial</numerusform>
            <numerusform>%n Trials</numerusform>
        </translation>
    </message>
    <message>
        <source>Every trained trial becomes a dot here, in one plot each pair of objectives.</source>
        <translation>Jeder trainierte Trial wird hier ein Punkt, in einem Diagramm je Paar von Zielgrößen.</translation>
    </message>
    <message>
        <source>Trial #%1</source>
        <translation>Trial #%1</translation>
    </message>
</context>
<context>
    <name>snac::widgets::StageRow</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Opens the folder with sources, reports and logs</source>
        <translation>Öffnet den Ordner mit Quellen, Berichten und Protokollen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>bricht ab</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed at %1</source>
        <translation>fehlgeschlagen bei: %1</translation>
    </message>
</context>
<context>
    <name>snac::widgets::TrainingCurveChart</name>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>fold %1</source>
        <translation>Fold %1</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>No epoch of this trial yet</source>
        <translation>Noch keine Epoche dieses Trials</translation>
    </message>
    <message>
        <source>Training curve</source>
        <translation>Trainingskurve</translation>
    </message>
</context>
<context>
    <name>snac::widgets::TrialTable</name>
    <message>
        <source>Trials</source>
        <translation>Trials</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>snac::widgets::TrialTableModel</name>
    <message>
        <source>front</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>Crowding distance on its front (Deb et al. 2002): how far apart its neighbours are; ∞ at the ends</source>
        <translation>Crowding-Distanz auf der eigenen Front (Deb et al. 2002): wie weit die Nachbarn auseinanderliegen; ∞ an den Enden</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>Trial</translation>
    </message>
    <message>
        <source>gen</source>
        <translation>Gen.</translation>
    </message>
    <message>
        <source>crowding</source>
        <translation>Crowding</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1: 90 % bounds %2%3</source>
        <translation>%1: 90-%-Schranken %2%3</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>★: starred; then what you wrote of the trial</source>
        <translation>★: mit Stern; dann, was zum Trial notiert wurde</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
</context>
<context>
    <name>snac::widgets::WeightHistogram</name>
    <message>
        <source>Histogram of the weights</source>
        <translation>Histogramm der Gewichte</translation>
    </message>
    <message>
        <source>%1 % pruned</source>
        <translation>%1 % entfernt</translation>
    </message>
    <message>
        <source>%1 more are 0</source>
        <translation>%1 weitere sind 0</translation>
    </message>
    <message>
        <source>step %1 = %2</source>
        <translation>Raster %1 = %2</translation>
    </message>
    <message>
        <source>No weights to show yet</source>
        <translation>Noch keine Gewichte</translation>
    </message>
    <message>
        <source>0: %1 → %2</source>
        <translation>0: %1 → %2</translation>
    </message>
    <message>
        <source>0: %1</source>
        <translation>0: %1</translation>
    </message>
    <message>
        <source>before: float</source>
        <translation>vorher: Gleitkomma</translation>
    </message>
    <message>
        <source>%1 ± %2: %3 float weights, %4 kept after</source>
        <translation>%1 ± %2: vorher %3 Gewichte in Gleitkomma, nachher %4</translation>
    </message>
    <message>
        <source>%1 pruned ones are not counted here</source>
        <translation>%1 entfernte sind hier nicht gezählt</translation>
    </message>
    <message>
        <source>a bar covers %1 representable values</source>
        <translation>ein Balken umfasst %1 darstellbare Werte</translation>
    </message>
    <message>
        <source>after: kept</source>
        <translation>nachher: was bleibt</translation>
    </message>
    <message>
        <source>1 more is 0</source>
        <translation>1 weiteres ist 0</translation>
    </message>
</context>
<context>
    <name>snac::widgets::WeightMatrix</name>
    <message>
        <source>Weights of the layer</source>
        <translation>Gewichte der Schicht</translation>
    </message>
    <message>
        <source>%1 units x %2 inputs, %3 of %4 weights pruned, %5 of them in this round</source>
        <translation>%1 Neuronen x %2 Eingänge, %3 von %4 Gewichten entfernt, %5 davon in dieser Runde</translation>
    </message>
    <message>
        <source>No weights to show yet</source>
        <translation>Noch keine Gewichte</translation>
    </message>
    <message>
        <source>pruned</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>unit %1, input %2: %3</source>
        <translation>Neuron %1, Eingang %2: %3</translation>
    </message>
</context>
<context>
    <name>snac::widgets::YamlEditor</name>
    <message>
        <source>Study file as YAML</source>
        <translation>Studiendatei als YAML</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Find previous (Shift+F3)</source>
        <translation>Vorheriges suchen (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Find next (F3)</source>
        <translation>Nächstes suchen (F3)</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Escape)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>Tab leaves the text; Ctrl+] and Ctrl+[ indent lines.</source>
        <translation>Tab verlässt den Text; Strg+] und Strg+[ rücken Zeilen ein und aus.</translation>
    </message>
</context>
</TS>
