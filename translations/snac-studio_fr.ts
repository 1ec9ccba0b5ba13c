<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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

Co-conception matérielle d’architectures de réseaux de neurones pour FPGA&#xa0;: recherche de petits réseaux avec NSGA-II et calcule le coût de chacun sur la carte avant de l’entraîner.

Copyright 2026 SNAC Studio developers. Logiciel libre sous licence publique générale GNU (GNU General Public License), version 3 ou ultérieure&#x202f;; sans aucune garantie.

## Bibliothèques utilisées

| Bibliothèque | Licence |
|---|---|
| Qt %2, Qt Charts | LGPL-3.0, GPL-3.0 |
| QCustomPlot | GPL-3.0-or-later |
| QScintilla | GPL-3.0 |
| LibTorch | BSD-3-Clause |
| OpenBLAS | BSD-3-Clause |
| Eigen | MPL-2.0 |
| yaml-cpp | MIT |
| CLI11 | BSD-3-Clause |
| SQLite | domaine public |
| zlib | Zlib |

Couleurs des catégories&#xa0;: Okabe et Ito&#x202f;; des générations&#xa0;: viridis (CC0).
</translation>
    </message>
</context>
<context>
    <name>CalibrationText</name>
    <message>
        <source>not said</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>, reuse %1</source>
        <translation>, reuse %1</translation>
    </message>
    <message>
        <source>C synthesis</source>
        <translation>synthèse C</translation>
    </message>
    <message>
        <source>logic synthesis</source>
        <translation>synthèse logique</translation>
    </message>
    <message>
        <source>placed or routed</source>
        <translation>placé ou routé</translation>
    </message>
    <message>
        <source>shipped model in use</source>
        <translation>modèle fourni en service</translation>
    </message>
    <message>
        <source>calibrated model in use</source>
        <translation>modèle calibré en service</translation>
    </message>
    <message>
        <source>calibrated on other rows</source>
        <translation>calibré sur d’autres lignes</translation>
    </message>
    <message>
        <source>calibration damaged, shipped model in use</source>
        <translation>calibrage endommagé, modèle fourni en service</translation>
    </message>
    <message>
        <source>Rows added: %1</source>
        <translation>Lignes ajoutées&#xa0;: %1</translation>
    </message>
    <message>
        <source>known already: %1</source>
        <translation>déjà connues&#xa0;: %1</translation>
    </message>
    <message>
        <source>files not used: %1 (see the table)</source>
        <translation>fichiers non utilisés&#xa0;: %1 (voir le tableau)</translation>
    </message>
    <message>
        <source>Rows removed: %1</source>
        <translation>Lignes supprimées&#xa0;: %1</translation>
    </message>
    <message>
        <source>The rows are as they were before.</source>
        <translation>Les lignes sont de nouveau telles qu’avant.</translation>
    </message>
    <message>
        <source>Every estimate uses the calibrated model from now on; a study that runs keeps the one it began with.</source>
        <translation>Désormais, chaque estimation utilise le modèle calibré&#x202f;; une étude en cours garde celui avec lequel elle a commencé.</translation>
    </message>
    <message>
        <source>The shipped model is in use. Your rows are kept: Calibrate fits them again.</source>
        <translation>Le modèle fourni est en service. Vos lignes sont conservées&#xa0;: «&#xa0;Calibrer&#xa0;» les ajuste de nouveau.</translation>
    </message>
    <message>
        <source>Cancelled; the model in use has not changed.</source>
        <translation>Interrompu&#x202f;; le modèle en service n’a pas changé.</translation>
    </message>
    <message>
        <source>%1 bit, %2</source>
        <translation>%1 bits, %2</translation>
    </message>
    <message>
        <source>%1, synthesized (%2)</source>
        <translation>%1, synthétisé (%2)</translation>
    </message>
    <message>
        <source>%1, estimated without the design&apos;s architecture</source>
        <translation>%1, estimé sans l’architecture de la conception</translation>
    </message>
    <message>
        <source>%1, estimated by the shipped model</source>
        <translation>%1, estimé par le modèle fourni</translation>
    </message>
    <message>
        <source>by quantity</source>
        <translation>par grandeur</translation>
    </message>
    <message>
        <source>%1 by bits of the weights</source>
        <translation>%1 par bits des poids</translation>
    </message>
    <message>
        <source>%1 bit</source>
        <translation>%1 bits</translation>
    </message>
    <message>
        <source>%1 by source</source>
        <translation>%1 par source</translation>
    </message>
    <message>
        <source>calibrated model in use (weak)</source>
        <translation>modèle calibré en service (faible)</translation>
    </message>
    <message>
        <source>Weak: fitted on %1 designs, which do little more than shift the level of LUT and FF, and that part of the way. Ten designs of three architectures are a beginning. Every estimate uses the calibrated model from now on; a study keeps the one it began with.</source>
        <translation>Faible&#xa0;: ajusté sur %1 conceptions, qui ne font guère que décaler le niveau des LUT et des FF, et encore en partie seulement. Dix conceptions de trois architectures sont un début. Désormais, chaque estimation utilise le modèle calibré&#x202f;; une étude garde celui avec lequel elle a commencé.</translation>
    </message>
    <message>
        <source>On architectures left out, the 90 % bounds of %1 held too few reports: do not rely on them. </source>
        <translation>Sur les architectures mises à l’écart, les bornes à 90&#xa0;% de %1 contenaient trop peu de rapports&#xa0;: ne vous y fiez pas. </translation>
    </message>
</context>
<context>
    <name>ChipText</name>
    <message>
        <source>layers %1</source>
        <translation>couches %1</translation>
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
        <translation>drop %1</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>lot %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>dès %1</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 éch.</translation>
    </message>
    <message>
        <source>BN on</source>
        <translation>avec BN</translation>
    </message>
    <message>
        <source>BN off</source>
        <translation>sans BN</translation>
    </message>
    <message>
        <source>reuse %1</source>
        <translation>reuse %1</translation>
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
        <translation>largeurs %1</translation>
    </message>
    <message>
        <source>iterative</source>
        <translation>itératif</translation>
    </message>
    <message>
        <source>one-shot</source>
        <translation>en une fois</translation>
    </message>
    <message>
        <source>%1, whole neurons</source>
        <translation>%1, par neurones</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Trial #%1 of the search</source>
        <translation>Essai #%1 de la recherche</translation>
    </message>
    <message>
        <source>sparsity</source>
        <translation>parcimonie</translation>
    </message>
    <message>
        <source>share of the weights that is gone</source>
        <translation>part des poids supprimés</translation>
    </message>
    <message>
        <source>integers, validation</source>
        <translation>entiers, validation</translation>
    </message>
    <message>
        <source>layer %1: %2 → %3</source>
        <translation>couche %1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>start</source>
        <translation>début</translation>
    </message>
    <message>
        <source>fake-quantized</source>
        <translation>quantification simulée</translation>
    </message>
    <message>
        <source>rounded weights and activations, computed in floating point</source>
        <translation>poids et activations arrondis, calcul en virgule flottante</translation>
    </message>
    <message>
        <source>integers</source>
        <translation>entiers</translation>
    </message>
    <message>
        <source>the same in integers alone, as the hardware computes: the figure that counts</source>
        <translation>le même en entiers seuls, comme calcule le matériel&#xa0;: le chiffre qui compte</translation>
    </message>
    <message>
        <source>counted before training</source>
        <translation>compté avant l’entraînement</translation>
    </message>
    <message>
        <source>counted with own weights</source>
        <translation>compté avec ses propres poids</translation>
    </message>
    <message>
        <source>cost: %1</source>
        <translation>coût&#xa0;: %1</translation>
    </message>
    <message>
        <source>compressed: integers, %1</source>
        <translation>compressé&#xa0;: entiers, %1</translation>
    </message>
    <message>
        <source>search: %1, %2</source>
        <translation>recherche&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>estimates of two kinds: see the legend</source>
        <translation>deux sortes d’estimations&#xa0;: voir la légende</translation>
    </message>
    <message>
        <source>counted in two ways: see the legend</source>
        <translation>compté de deux façons&#xa0;: voir la légende</translation>
    </message>
    <message>
        <source>see the legend</source>
        <translation>voir la légende</translation>
    </message>
    <message>
        <source>unquantized %1, fake-quantized %2, integers %3</source>
        <translation>non quantifié %1, quantification simulée %2, entiers %3</translation>
    </message>
    <message>
        <source>unquantized</source>
        <translation>non quantifié</translation>
    </message>
    <message>
        <source>the step&apos;s own weights before rounding, pruned, computed in floating point</source>
        <translation>les poids propres à l’étape avant arrondi, élagués, calcul en virgule flottante</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>ne tient pas</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>tient</translation>
    </message>
    <message>
        <source>over budget</source>
        <translation>hors budget</translation>
    </message>
    <message>
        <source>counted from its own shape</source>
        <translation>compté d’après sa propre forme</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>uniforme</translation>
    </message>
    <message>
        <source>learned widths</source>
        <translation>largeurs apprises</translation>
    </message>
    <message>
        <source>score: %1; cost: %2</source>
        <translation>score&#xa0;: %1&#x202f;; coût&#xa0;: %2</translation>
    </message>
    <message>
        <source>trial #%1 trained again for compression, as float: %2</source>
        <translation>essai #%1 entraîné de nouveau pour la compression, en flottant&#xa0;: %2</translation>
    </message>
    <message>
        <source>trial #%1&apos;s own network as float: %2</source>
        <translation>propre réseau de l’essai #%1 en flottant&#xa0;: %2</translation>
    </message>
    <message>
        <source>integers to trial #%1 trained again for compression, as float (%2): %3 points</source>
        <translation>essai #%1 entraîné de nouveau pour la compression, en flottant (%2)&#x202f;; écart des entiers&#xa0;: %3 points</translation>
    </message>
    <message>
        <source>integers to trial #%1 trained again for compression, as float (%2): %3</source>
        <translation>essai #%1 entraîné de nouveau pour la compression, en flottant (%2)&#x202f;; écart des entiers&#xa0;: %3</translation>
    </message>
    <message>
        <source>integers to trial #%1&apos;s own network as float (%2): %3 points</source>
        <translation>propre réseau de l’essai #%1 en flottant (%2)&#x202f;; écart des entiers&#xa0;: %3 points</translation>
    </message>
    <message>
        <source>integers to trial #%1&apos;s own network as float (%2): %3</source>
        <translation>propre réseau de l’essai #%1 en flottant (%2)&#x202f;; écart des entiers&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>ExampleText</name>
    <message>
        <source>The first pictures of each class</source>
        <translation>Les premières images de chaque classe</translation>
    </message>
    <message>
        <source>Mean trace of each class over its samples: I whole, Q dashed</source>
        <translation>Trace moyenne de chaque classe sur ses échantillons&#xa0;: I en trait plein, Q en tirets</translation>
    </message>
    <message>
        <source>%1 to the right, %2 upwards</source>
        <translation>%1 vers la droite, %2 vers le haut</translation>
    </message>
</context>
<context>
    <name>FactText</name>
    <message>
        <source>as many as there are, or more</source>
        <translation>autant qu’il en existe, ou plus</translation>
    </message>
    <message>
        <source>%1 % of them</source>
        <translation>%1&#xa0;% des candidats</translation>
    </message>
    <message>
        <source>cost model: %1, on %2 at %3</source>
        <translation>modèle de coût&#xa0;: %1, sur %2 avec %3</translation>
    </message>
    <message>
        <source>&lt;br&gt;random candidates need LUT %1 %, DSP %2 % (estimate, %3 drawn)</source>
        <translation>&lt;br&gt;des candidats au hasard demandent LUT %1&#xa0;%, DSP %2&#xa0;% (estimation, %3 tirés)</translation>
    </message>
    <message>
        <source>; %1 % of them are over a budget and would not be trained</source>
        <translation>&#x202f;; %1&#xa0;% d’entre eux dépassent un budget et ne seraient pas entraînés</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 classes</translation>
    </message>
    <message>
        <source>%1 targets</source>
        <translation>%1 cibles</translation>
    </message>
    <message>
        <source>data</source>
        <translation>données</translation>
    </message>
    <message>
        <source>simulated rows</source>
        <translation>lignes simulées</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>%1 trial</source>
        <translation>%1 essai</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 essais</translation>
    </message>
    <message>
        <source>%1 candidate</source>
        <translation>%1 candidat</translation>
    </message>
    <message>
        <source>%1 candidates</source>
        <translation>%1 candidats</translation>
    </message>
    <message>
        <source>%1 distinct architecture</source>
        <translation>%1 architecture distincte</translation>
    </message>
    <message>
        <source>%1 distinct architectures</source>
        <translation>%1 architectures distinctes</translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 worker</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 workers</translation>
    </message>
    <message>
        <source>%1; a real range makes the candidates infinitely many · %2</source>
        <translation>%1&#x202f;; un intervalle réel rend les candidats infiniment nombreux · %2</translation>
    </message>
    <message>
        <source>%1, %2 · %3 is %4</source>
        <translation>%1, %2 · %3, soit %4</translation>
    </message>
    <message>
        <source>%1, %2 · %3 are %4</source>
        <translation>%1, %2 · %3, soit %4</translation>
    </message>
    <message>
        <source>time unknown until a first study has been measured on this machine · %1</source>
        <translation>durée inconnue tant qu’aucune étude n’a été mesurée sur cette machine · %1</translation>
    </message>
    <message>
        <source>about %1 on %2 (%3 k samples/s measured in the last study)</source>
        <translation>environ %1 sur %2 (%3 k échantillons/s mesurés lors de la dernière étude)</translation>
    </message>
    <message>
        <source>1 target</source>
        <translation>1 cible</translation>
    </message>
    <message>
        <source>%1: %2 %3 × %4, %5 · %6 train, %7 validation, %8 test</source>
        <translation>%1&#xa0;: %2 %3 × %4, %5 · %6 entraînement, %7 validation, %8 test</translation>
    </message>
    <message>
        <source>1 input</source>
        <translation>1 entrée</translation>
    </message>
    <message>
        <source>%1 inputs</source>
        <translation>%1 entrées</translation>
    </message>
    <message>
        <source>1 class</source>
        <translation>1 classe</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 étiquettes</translation>
    </message>
</context>
<context>
    <name>FormText</name>
    <message>
        <source>Board</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Width of layer %1</source>
        <translation>Largeur de la couche %1</translation>
    </message>
    <message>
        <source> (not used yet)</source>
        <translation> (pas encore utilisé)</translation>
    </message>
    <message>
        <source> Checked and kept; no stage of this version uses it.</source>
        <translation> Vérifié et conservé&#x202f;; aucune étape de cette version ne l’utilise.</translation>
    </message>
    <message>
        <source>+ Add a baseline</source>
        <translation>+ Nouvelle référence</translation>
    </message>
    <message>
        <source>Remove this baseline</source>
        <translation>Supprimer cette référence</translation>
    </message>
    <message>
        <source>+ Add a coordinate</source>
        <translation>+ Nouvelle coordonnée</translation>
    </message>
    <message>
        <source>Remove this coordinate</source>
        <translation>Supprimer cette coordonnée</translation>
    </message>
    <message>
        <source>worst value</source>
        <translation>pire valeur</translation>
    </message>
    <message>
        <source>%1 (0 to 1)</source>
        <translation>%1 (0 à 1)</translation>
    </message>
    <message>
        <source>Casts round to nearest and saturate; a file says no others.</source>
        <translation>Les conversions arrondissent au plus proche et saturent&#x202f;; un fichier n’en connaît pas d’autres.</translation>
    </message>
    <message>
        <source>add a precision: 8,3</source>
        <translation>format&#xa0;: 8,3</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectifs</translation>
    </message>
</context>
<context>
    <name>HardwareMenu</name>
    <message>
        <source>Synthesize…</source>
        <translation>Synthétiser…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>Compresser</translation>
    </message>
</context>
<context>
    <name>LessonText</name>
    <message>
        <source>#%1: front %2, d = %3</source>
        <translation>#%1&#xa0;: front %2, d = %3</translation>
    </message>
    <message>
        <source>your child</source>
        <translation>votre enfant</translation>
    </message>
    <message>
        <source>child</source>
        <translation>enfant</translation>
    </message>
    <message>
        <source>F%1</source>
        <translation>F%1</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 places</translation>
    </message>
    <message>
        <source>Δ₁ = %1 of the range</source>
        <translation>Δ₁ = %1 de l’étendue</translation>
    </message>
    <message>
        <source>Δ₂ = %1</source>
        <translation>Δ₂ = %1</translation>
    </message>
    <message>
        <source>%1 (larger is better)</source>
        <translation>%1 (à maximiser)</translation>
    </message>
    <message>
        <source>%1 (smaller is better)</source>
        <translation>%1 (à minimiser)</translation>
    </message>
    <message>
        <source>Not yet: another one lies further to the left.</source>
        <translation>Pas encore&#xa0;: un autre se trouve plus à gauche.</translation>
    </message>
    <message>
        <source>No: the lower front wins; in the same front the larger crowding distance.</source>
        <translation>Non&#xa0;: le front le plus bas l’emporte&#x202f;; dans un même front, la plus grande distance de crowding.</translation>
    </message>
    <message>
        <source>No: that is a parent, or a parent is better in one objective and no worse in the others.</source>
        <translation>Non&#xa0;: c’est un parent, ou un parent est meilleur pour un objectif sans être moins bon pour les autres.</translation>
    </message>
    <message>
        <source>Not yet: somebody still dominates it.</source>
        <translation>Pas encore&#xa0;: quelqu’un le domine toujours.</translation>
    </message>
    <message>
        <source>No: another one has a smaller distance.</source>
        <translation>Non&#xa0;: un autre point a une distance plus petite.</translation>
    </message>
    <message>
        <source>Not quite: %1 missing, %2 too many.</source>
        <translation>Pas tout à fait&#xa0;: %1 en moins, %2 en trop.</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Offspring</source>
        <translation>Descendants</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Dominance</source>
        <translation>Dominance</translation>
    </message>
    <message>
        <source>Non-dominated sort</source>
        <translation>Tri non dominé</translation>
    </message>
    <message>
        <source>Crowding distance</source>
        <translation>Distance de crowding</translation>
    </message>
    <message>
        <source>Next generation</source>
        <translation>Génération suivante</translation>
    </message>
    <message>
        <source>Each point is one individual; its genome decides where it stands. Left and below is better.</source>
        <translation>Chaque point est un individu&#x202f;; son génome décide de sa position. Mieux vaut être à gauche et en bas.</translation>
    </message>
    <message>
        <source>Winners of tournaments become parents; their child takes genes from both, and a gene or two mutates.</source>
        <translation>Les vainqueurs des tournois deviennent parents&#x202f;; leur enfant prend des gènes des deux, et un gène ou deux mutent.</translation>
    </message>
    <message>
        <source>Each child is evaluated and lands among its parents: now both compete.</source>
        <translation>Chaque enfant est évalué et se place parmi ses parents&#xa0;: désormais, tous sont en concurrence.</translation>
    </message>
    <message>
        <source>A point dominates another if it is no worse in every objective and better in at least one.</source>
        <translation>Un point en domine un autre s’il n’est moins bon pour aucun objectif et meilleur pour au moins un.</translation>
    </message>
    <message>
        <source>Those that nobody dominates are front 1. Without them the same question gives front 2, and so on.</source>
        <translation>Ceux que personne ne domine forment le front 1. Sans eux, la même question donne le front 2, et ainsi de suite.</translation>
    </message>
    <message>
        <source>Within one front every point is equally good. To keep it spread out, the lonely ones are preferred: those with a large box between their neighbours.</source>
        <translation>Au sein d’un front, tous les points se valent. Pour qu’il reste étalé, on préfère les isolés&#xa0;: ceux dont la boîte entre voisins est grande.</translation>
    </message>
    <message>
        <source>Whole fronts survive while they fit; of the front that does not, the most crowded leave.</source>
        <translation>Des fronts entiers survivent tant qu’il y a de la place&#x202f;; dans le front qui ne tient pas, les points les plus serrés partent.</translation>
    </message>
    <message>
        <source>a beats b ⇔ rank(a) &amp;lt; rank(b), or ranks are equal and d(a) &amp;gt; d(b)&lt;br&gt;gene of the child: that of a or of b, each with p = 1/2&lt;br&gt;mutation: every gene with p = 1/n</source>
        <translation>a bat b ⇔ rang(a) &amp;lt; rang(b), ou les rangs sont égaux et d(a) &amp;gt; d(b)&lt;br&gt;gène de l’enfant&#xa0;: celui de a ou de b, chacun avec p = 1/2&lt;br&gt;mutation&#xa0;: chaque gène avec p = 1/n</translation>
    </message>
    <message>
        <source>P&lt;sub&gt;t+1&lt;/sub&gt; = F&lt;sub&gt;1&lt;/sub&gt; ∪ … ∪ F&lt;sub&gt;l−1&lt;/sub&gt; ∪ the N − |…| of F&lt;sub&gt;l&lt;/sub&gt; that are left&lt;br&gt;when the smallest d leaves, again and again</source>
        <translation>P&lt;sub&gt;t+1&lt;/sub&gt; = F&lt;sub&gt;1&lt;/sub&gt; ∪ … ∪ F&lt;sub&gt;l−1&lt;/sub&gt; ∪ les N − |…| de F&lt;sub&gt;l&lt;/sub&gt; qui restent&lt;br&gt;quand le plus petit d part, encore et encore</translation>
    </message>
    <message>
        <source>Click two parents. Click a gene of the child to take it from the other parent; click it with the right button, or press M, to mutate it.</source>
        <translation>Cliquez sur deux parents. Un clic sur un gène de l’enfant le prend chez l’autre parent&#x202f;; un clic droit, ou la touche M, le fait muter.</translation>
    </message>
    <message>
        <source>All fronts are known. Go back a step to guess one.</source>
        <translation>Tous les fronts sont connus. Revenez d’un pas pour en deviner un.</translation>
    </message>
    <message>
        <source>This generation has no question for this scene; take another one.</source>
        <translation>Cette génération n’a pas de question pour cette scène&#x202f;; prenez-en une autre.</translation>
    </message>
    <message>
        <source>Click the individual with the best %1.</source>
        <translation>Cliquez sur l’individu dont la valeur est la meilleure&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 meet in a tournament. Click the one that becomes a parent.</source>
        <translation>%1 se rencontrent en tournoi. Cliquez sur celui qui devient parent.</translation>
    </message>
    <message>
        <source>Click a child that no parent dominates.</source>
        <translation>Cliquez sur un enfant qu’aucun parent ne domine.</translation>
    </message>
    <message>
        <source>Drag %1 until nobody dominates it.</source>
        <translation>Faites glisser %1 jusqu’à ce que personne ne le domine.</translation>
    </message>
    <message>
        <source>Mark all points of front %1, then check.</source>
        <translation>Marquez tous les points du front %1, puis vérifiez.</translation>
    </message>
    <message>
        <source>Click the point that would be dropped first: the most crowded one. Drag one to see its box change.</source>
        <translation>Cliquez sur le point qui serait écarté en premier&#xa0;: le plus serré. Faites-en glisser un pour voir sa boîte changer.</translation>
    </message>
    <message>
        <source>Mark those of front %1 that are dropped, %2 of them, then check.</source>
        <translation>Dans le front %1, marquez ceux qui sont écartés (%2), puis vérifiez.</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>C’est %1.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Exact.</translation>
    </message>
    <message>
        <source>Right: %1.</source>
        <translation>Exact&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Lesson: %1</source>
        <translation>Leçon&#xa0;: %1</translation>
    </message>
    <message>
        <source>Generation %1: %2 individuals, drawn at random.</source>
        <translation>Génération %1&#xa0;: %2 individus tirés au hasard.</translation>
    </message>
    <message>
        <source>Generation %1 begins with %2 individuals, the survivors of the one before.</source>
        <translation>La génération %1 commence avec %2 individus, les survivants de la précédente.</translation>
    </message>
    <message>
        <source>Your child of %1 × %2</source>
        <translation>Votre enfant de %1 × %2</translation>
    </message>
    <message>
        <source>%1: where it lands is known only after a training.</source>
        <translation>%1&#xa0;: on ne sait où il se place qu’après un entraînement.</translation>
    </message>
    <message>
        <source>%1 lands at %2.</source>
        <translation>%1 se place à %2.</translation>
    </message>
    <message>
        <source>The first generation has no parents: its genomes are drawn at random.</source>
        <translation>La première génération n’a pas de parents&#xa0;: ses génomes sont tirés au hasard.</translation>
    </message>
    <message>
        <source>Tournaments chose #%1 and #%2 as the parents of %3.</source>
        <translation>Des tournois ont désigné #%1 et #%2 comme parents de %3.</translation>
    </message>
    <message>
        <source>Mutation: no gene of %1 changed this time.</source>
        <translation>Mutation&#xa0;: aucun gène de %1 n’a changé cette fois.</translation>
    </message>
    <message>
        <source>Mutation: %1 of %2 genes of %3 got another value.</source>
        <translation>Mutation&#xa0;: %1 gènes sur %2 de %3 ont reçu une autre valeur.</translation>
    </message>
    <message>
        <source>%1 children wait to be evaluated.</source>
        <translation>%1 enfants attendent d’être évalués.</translation>
    </message>
    <message>
        <source>%1 of %2 children are evaluated and have their place.</source>
        <translation>%1 enfants sur %2 sont évalués et ont leur place.</translation>
    </message>
    <message>
        <source>Choose a point.</source>
        <translation>Choisissez un point.</translation>
    </message>
    <message>
        <source>It equals %1 in every objective: neither dominates the other, and they share a front.</source>
        <translation>Il est égal à %1 pour tous les objectifs&#xa0;: aucun ne domine l’autre, et ils partagent un front.</translation>
    </message>
    <message>
        <source>The number at a point: by how many others it is dominated.</source>
        <translation>Le nombre près d’un point&#xa0;: combien d’autres le dominent.</translation>
    </message>
    <message>
        <source>Choose a point of front %1.</source>
        <translation>Choisissez un point du front %1.</translation>
    </message>
    <message>
        <source>%1 is at an end of the front: no second neighbour, d = ∞, always kept.</source>
        <translation>%1 est à une extrémité du front&#xa0;: pas de second voisin, d = ∞, toujours gardé.</translation>
    </message>
    <message>
        <source>%1: d = %2 = %3</source>
        <translation>%1&#xa0;: d = %2 = %3</translation>
    </message>
    <message>
        <source>%1 parents and %2 children line up for %3 places.</source>
        <translation>%1 parents et %2 enfants se disputent %3 places.</translation>
    </message>
    <message>
        <source>The next population is complete: %1 survive, all others leave.</source>
        <translation>La population suivante est complète&#xa0;: %1 survivent, tous les autres partent.</translation>
    </message>
    <message>
        <source>Front %1 survives whole: %2 of %3 places are taken.</source>
        <translation>Le front %1 survit en entier&#xa0;: %2 places sur %3 sont prises.</translation>
    </message>
    <message>
        <source>Crowding distances are those of all objectives.</source>
        <translation>Les distances de crowding portent sur tous les objectifs.</translation>
    </message>
    <message>
        <source>You moved a point; this is not what the record says.</source>
        <translation>Vous avez déplacé un point&#x202f;; ce n’est plus ce que dit l’enregistrement.</translation>
    </message>
    <message>
        <source>Crossover, from or towards the second parent: %1 of %2 genes of %3.</source>
        <translation>Croisement, repris du second parent ou tendant vers lui&#xa0;: %1 gènes sur %2 de %3.</translation>
    </message>
    <message>
        <source>Others that %1 dominates: %2. That dominate it: %3.</source>
        <translation>Autres que %1 domine&#xa0;: %2. Qui le dominent&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Front %1 takes the rest (%2): every point has its rank.</source>
        <translation>Le front %1 prend le reste (%2)&#xa0;: chaque point a son rang.</translation>
    </message>
    <message>
        <source>Front %1 comes off (%2): nobody left dominates it.</source>
        <translation>Le front %1 se détache (%2)&#xa0;: aucun de ceux qui restent ne le domine.</translation>
    </message>
    <message>
        <source>%1 goes: of those left in front %2 it has the least room. Still to go: %3.</source>
        <translation>%1 part&#xa0;: de ceux qui restent au front %2, c’est lui qui a le moins de place. Encore à écarter&#xa0;: %3.</translation>
    </message>
    <message>
        <source>%1 go, one after the other the most crowded. Still to go: %2.</source>
        <translation>%1 partent, l’un après l’autre, à chaque fois le plus serré. Encore à écarter&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Front %1 does not fit whole. To go, the most crowded first: %2.</source>
        <translation>Le front %1 ne tient pas en entier. À écarter, les plus serrés d’abord&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 objectives, two are drawn. Ringed (%2): on front 1 though it looks dominated here, being better in what is not drawn.</source>
        <translation>%1 objectifs, deux sont dessinés. Cerclés (%2)&#xa0;: sur le front 1 bien qu’ils semblent dominés ici, car meilleurs selon ce qui n’est pas dessiné.</translation>
    </message>
    <message>
        <source>weights left</source>
        <translation>poids restants</translation>
    </message>
    <message>
        <source>accuracy of the integers on test rows</source>
        <translation>exactitude en entiers sur les lignes de test</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>too close to tell</source>
        <translation>trop serré pour trancher</translation>
    </message>
    <message>
        <source>It is: %1. %2</source>
        <translation>C’est&#xa0;: %1. %2</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>Exact&#xa0;: %1</translation>
    </message>
    <message>
        <source>No, it is: %1. %2</source>
        <translation>Non, c’est&#xa0;: %1. %2</translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation>Élagage</translation>
    </message>
    <message>
        <source>Fixed-point grid</source>
        <translation>Grille en virgule fixe</translation>
    </message>
    <message>
        <source>A network does not need all its weights. Each round takes some away and trains the rest; what counts is how much accuracy is left for how few.</source>
        <translation>Un réseau n’a pas besoin de tous ses poids. Chaque passe en retire et entraîne le reste&#x202f;; ce qui compte, c’est l’exactitude qui reste avec aussi peu de poids.</translation>
    </message>
    <message>
        <source>A format holds only the numbers of its grid. A weight is rounded to one of them; beyond the ends the overflow mode decides. Fewer bits: a coarser grid, a shorter one, or both.</source>
        <translation>Un format ne contient que les nombres de sa grille. Un poids est arrondi à l’un d’eux&#x202f;; au-delà des extrémités, le mode de dépassement décide. Moins de bits&#xa0;: une grille plus grossière, plus courte, ou les deux.</translation>
    </message>
    <message>
        <source>w ← m ⊙ w, m ∈ {0, 1}; sparsity s = 1 − |m| / |w|&lt;br&gt;iterative: m&lt;sub&gt;t&lt;/sub&gt; ≤ m&lt;sub&gt;t−1&lt;/sub&gt;, trained in between&lt;br&gt;one-shot: m&lt;sub&gt;t&lt;/sub&gt; from w&lt;sub&gt;0&lt;/sub&gt;&lt;br&gt;neurons: m is 0 for whole rows and their columns</source>
        <translation>w ← m ⊙ w, m ∈ {0, 1}&#x202f;; parcimonie s = 1 − |m| / |w|&lt;br&gt;itératif&#xa0;: m&lt;sub&gt;t&lt;/sub&gt; ≤ m&lt;sub&gt;t−1&lt;/sub&gt;, avec entraînement entre les deux&lt;br&gt;en une fois&#xa0;: m&lt;sub&gt;t&lt;/sub&gt; d’après w&lt;sub&gt;0&lt;/sub&gt;&lt;br&gt;neurones&#xa0;: m vaut 0 pour des lignes entières et leurs colonnes</translation>
    </message>
    <message>
        <source>ap_fixed&amp;lt;W,I&amp;gt;: F = W − I, step 2&lt;sup&gt;−F&lt;/sup&gt;&lt;br&gt;q(w) = round(w · 2&lt;sup&gt;F&lt;/sup&gt;) · 2&lt;sup&gt;−F&lt;/sup&gt;&lt;br&gt;range: −2&lt;sup&gt;I−1&lt;/sup&gt; to 2&lt;sup&gt;I−1&lt;/sup&gt; − 2&lt;sup&gt;−F&lt;/sup&gt;</source>
        <translation>ap_fixed&amp;lt;W,I&amp;gt;&#xa0;: F = W − I, pas 2&lt;sup&gt;−F&lt;/sup&gt;&lt;br&gt;q(w) = arrondi(w · 2&lt;sup&gt;F&lt;/sup&gt;) · 2&lt;sup&gt;−F&lt;/sup&gt;&lt;br&gt;intervalle&#xa0;: de −2&lt;sup&gt;I−1&lt;/sup&gt; à 2&lt;sup&gt;I−1&lt;/sup&gt; − 2&lt;sup&gt;−F&lt;/sup&gt;</translation>
    </message>
    <message>
        <source>iterative, single weights</source>
        <translation>itératif, poids isolés</translation>
    </message>
    <message>
        <source>one-shot, single weights</source>
        <translation>en une fois, poids isolés</translation>
    </message>
    <message>
        <source>iterative, whole neurons</source>
        <translation>itératif, neurones entiers</translation>
    </message>
    <message>
        <source>%1, %2 of %3 weights</source>
        <translation>%1, %2 poids sur %3</translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation>neurone %1</translation>
    </message>
    <message>
        <source>Layer %1, from %2 to neuron %3</source>
        <translation>Couche %1, %2 → neurone %3</translation>
    </message>
    <message>
        <source>pruned in round %1</source>
        <translation>élagué à la passe %1</translation>
    </message>
    <message>
        <source>%1, out of range: wrapped</source>
        <translation>%1, hors de l’intervalle&#xa0;: replié</translation>
    </message>
    <message>
        <source>%1, out of range: cleared</source>
        <translation>%1, hors de l’intervalle&#xa0;: mis à zéro</translation>
    </message>
    <message>
        <source>%1, out of range: saturated</source>
        <translation>%1, hors de l’intervalle&#xa0;: saturé</translation>
    </message>
    <message>
        <source>%1, exactly</source>
        <translation>%1, exactement</translation>
    </message>
    <message>
        <source>%1, error %2</source>
        <translation>%1, erreur %2</translation>
    </message>
    <message>
        <source>The weight is %1.</source>
        <translation>Le poids vaut %1.</translation>
    </message>
    <message>
        <source>Round 0: quantized to %1 bits, nothing pruned. Both begin alike.</source>
        <translation>Passe 0&#xa0;: quantifié à %1 bits, rien d’élagué. Les deux partent du même point.</translation>
    </message>
    <message>
        <source>Round %1: %2 of the weights were to go.</source>
        <translation>Passe %1&#xa0;: %2 des poids devaient partir.</translation>
    </message>
    <message>
        <source>You moved the weight.</source>
        <translation>Vous avez déplacé le poids.</translation>
    </message>
    <message>
        <source>One network (%1) of simulated jets, one seed, %2 test rows: other networks differ. Weights that rounded to 0 count as gone.</source>
        <translation>Un seul réseau (%1) sur des jets simulés, une seule graine, %2 lignes de test&#xa0;: d’autres réseaux diffèrent. Les poids arrondis à 0 comptent comme supprimés.</translation>
    </message>
    <message>
        <source>%1: left %2, right %3</source>
        <translation>%1&#xa0;: à gauche %2, à droite %3</translation>
    </message>
    <message>
        <source>Which way has more accuracy after the next round? Click its heading, or the curves if the rows will not tell them apart.</source>
        <translation>Quelle variante garde le plus d’exactitude après la passe suivante&#x202f;? Cliquez sur son titre, ou sur les courbes si les lignes ne suffiront pas à les départager.</translation>
    </message>
    <message>
        <source>All rounds are known. Go back a step to guess one.</source>
        <translation>Toutes les passes sont connues. Revenez d’un pas pour en deviner une.</translation>
    </message>
    <message>
        <source>Drag the weight to a number other than 0 that all four formats hold exactly.</source>
        <translation>Faites glisser le poids jusqu’à un nombre autre que 0 que les quatre formats contiennent exactement.</translation>
    </message>
    <message>
        <source>Drag the weight to where it is out of range for the two coarse formats, and the two fine ones hold it exactly.</source>
        <translation>Faites glisser le poids là où il sort de l’intervalle des deux formats grossiers et où les deux fins le contiennent exactement.</translation>
    </message>
    <message>
        <source>Drag the weight to where the coarsest format makes 0 of it and the finest does not.</source>
        <translation>Faites glisser le poids là où le format le plus grossier en fait 0 et le plus fin non.</translation>
    </message>
    <message>
        <source>%1 does it.</source>
        <translation>%1 convient.</translation>
    </message>
    <message>
        <source>Not yet: the rows say which format stands in the way.</source>
        <translation>Pas encore&#xa0;: les lignes disent quel format s’y oppose.</translation>
    </message>
    <message>
        <source>The networks of this lesson are being computed on their test rows.</source>
        <translation>Les réseaux de cette leçon sont en cours de calcul sur leurs lignes de test.</translation>
    </message>
    <message>
        <source>Cost (width × bits)</source>
        <translation>Coût (largeur × bits)</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Without a place in the plane: %1 that broke a budget or failed.</source>
        <translation>Sans place dans le plan&#xa0;: %1, hors budget ou en échec.</translation>
    </message>
    <message>
        <source>From F%1 on: over a budget, the least excess first.</source>
        <translation>À partir de F%1&#xa0;: hors budget, le moindre dépassement d’abord.</translation>
    </message>
    <message>
        <source>With more than two objectives the cut goes by the nearest neighbours in all of them: the numbers are mean distances to these.</source>
        <translation>Avec plus de deux objectifs, la coupe se fait d’après les plus proches voisins selon tous les objectifs&#xa0;: les nombres sont les distances moyennes à ces voisins.</translation>
    </message>
    <message>
        <source>#%1 recorded</source>
        <translation>#%1 enregistré</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>perte de validation</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>perte d’entraînement</translation>
    </message>
    <message>
        <source>#%1 now</source>
        <translation>#%1 maintenant</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>époque %1</translation>
    </message>
    <message>
        <source>%1 could not be trained: %2.</source>
        <translation>%1 n’a pas pu être entraîné&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 is trained now: its data are drawn.</source>
        <translation>%1 est en cours d’entraînement&#xa0;: ses données sont tirées.</translation>
    </message>
    <message>
        <source>%1 is trained now: epoch %2 of %3, validation loss %4.</source>
        <translation>%1 est en cours d’entraînement&#xa0;: époque %2 sur %3, perte de validation %4.</translation>
    </message>
    <message>
        <source>%1 %2, recorded %3</source>
        <translation>%1 %2, enregistré %3</translation>
    </message>
    <message>
        <source>%1 was trained now, %2 epochs on %3: %4.</source>
        <translation>%1 vient d’être entraîné, %2 époques sur %3&#xa0;: %4.</translation>
    </message>
    <message>
        <source>it lands where it is recorded</source>
        <translation>il se place là où il est enregistré</translation>
    </message>
    <message>
        <source>There is no child here with a place in the plane.</source>
        <translation>Aucun enfant ici n’a de place dans le plan.</translation>
    </message>
    <message>
        <source>Nothing is trained here: what these individuals score is computed. Choose the open study as the lesson to train a child.</source>
        <translation>Rien n’est entraîné ici&#xa0;: les scores de ces individus sont calculés. Choisissez l’étude ouverte comme leçon pour entraîner un enfant.</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>en</source>
        <comment>folder of translated help pages</comment>
        <extracomment>Folder of resources/help with pages in this language, &quot;de&quot;; leave it empty while there is none.</extracomment>
        <translation>fr</translation>
    </message>
</context>
<context>
    <name>PlotView</name>
    <message>
        <source>hypervolume %1</source>
        <translation>hypervolume %1</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Unsaved edits</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>%1 has edits that are not saved.</source>
        <translation>%1 contient des modifications non enregistrées.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 of %2 that judge have the inputs of a training row: scores come out too high. Take repeated rows out of the file</source>
        <translation>%1 sur %2 qui servent à juger ont les entrées d’une ligne d’entraînement&#xa0;: les scores en sortent trop élevés. Retirez du fichier les lignes répétées</translation>
    </message>
    <message>
        <source>input %1 numbers the rows: a network learns their order by it. Leave it out</source>
        <translation>l’entrée %1 numérote les lignes&#xa0;: un réseau y apprend leur ordre. Écartez-la</translation>
    </message>
    <message>
        <source>input %1 alone tells %2 of the rows right: is the truth in it?</source>
        <translation>l’entrée %1 classe correctement à elle seule %2 des lignes&#xa0;: contient-elle la vérité terrain&#x202f;?</translation>
    </message>
    <message>
        <source>input %1 gives the target %2 by a straight line but for %3 of its deviation: is the truth in it?</source>
        <translation>l’entrée %1 donne la cible %2 par une droite, à %3 de son écart type près&#xa0;: contient-elle la vérité terrain&#x202f;?</translation>
    </message>
    <message>
        <source>1 input with one value in all rows, of no use: %1</source>
        <translation>1 entrée avec la même valeur dans toutes les lignes, inutile&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 inputs with one value in all rows, of no use: %2</source>
        <translation>%1 entrées avec la même valeur dans toutes les lignes, inutiles&#xa0;: %2</translation>
    </message>
    <message>
        <source>the commonest class has %1 of the rows, so always saying it is that accurate: look at balanced_accuracy or roc_auc</source>
        <translation>la classe la plus fréquente a %1 des lignes&#x202f;; la répondre toujours donne donc cette exactitude&#xa0;: regardez balanced_accuracy ou roc_auc</translation>
    </message>
    <message>
        <source>class %1 has %2 and %3: its part of every score rests on them</source>
        <translation>la classe %1 a %2 et %3&#xa0;: sa part de chaque score repose sur ces lignes</translation>
    </message>
    <message>
        <source>%1 lies beside the file. If its rows are the test part, name it in test_path, so that they test and nothing else; without it rows of this file are kept for the test.</source>
        <translation>%1 se trouve à côté du fichier. Si ses lignes sont la partie de test, nommez-le dans test_path, pour qu’elles servent au test et à rien d’autre&#x202f;; à défaut, des lignes de ce fichier sont réservées au test.</translation>
    </message>
    <message>
        <source>a class has so few rows that folds would be without it: no folds</source>
        <translation>une classe a si peu de lignes que des plis en seraient privés&#xa0;: pas de plis</translation>
    </message>
    <message>
        <source>%1: the model was checked up to 18 bits only</source>
        <translation>%1&#xa0;: le modèle n’a été vérifié que jusqu’à 18 bits</translation>
    </message>
    <message>
        <source>clock %1 ns: the model was checked from 3.3 to 10 ns only</source>
        <translation>horloge %1 ns&#xa0;: le modèle n’a été vérifié que de 3.3 à 10 ns</translation>
    </message>
    <message>
        <source>7-series part: cycles are extrapolated from UltraScale+ and may be off by a factor of 2</source>
        <translation>composant de la série 7&#xa0;: les cycles sont extrapolés d’UltraScale+ et peuvent s’écarter d’un facteur 2</translation>
    </message>
    <message>
        <source>io_stream: stream interfaces are modelled coarsely; the model was fitted on io_parallel</source>
        <translation>io_stream&#xa0;: les interfaces de flux sont modélisées grossièrement&#x202f;; le modèle a été ajusté sur io_parallel</translation>
    </message>
    <message>
        <source>a layer of %1 values: the model was checked up to 256 only</source>
        <translation>une couche de %1 valeurs&#xa0;: le modèle n’a été vérifié que jusqu’à 256</translation>
    </message>
    <message>
        <source>reuse factor %1 does not fit dense %2 (%3): %4 is used, as hls4ml would</source>
        <translation>le facteur de réutilisation %1 ne convient pas à la couche dense %2 (%3)&#xa0;: %4 est utilisé, comme le ferait hls4ml</translation>
    </message>
    <message>
        <source>does not fit: %1 % of %2 would be needed</source>
        <translation>ne tient pas&#xa0;: il faudrait %1&#xa0;% de %2</translation>
    </message>
    <message>
        <source>not priced with its own weights: %1</source>
        <translation>coût non estimé avec ses propres poids&#xa0;: %1</translation>
    </message>
    <message>
        <source>Fewer than %1 trained trials: too few to tell which genes matter.</source>
        <translation>Moins de %1 essais entraînés&#xa0;: trop peu pour dire quels gènes comptent.</translation>
    </message>
    <message>
        <source>Only %1 trained trials: the figures are rough. The search draws good values more often, so a gene may stand here for another one that came along with it; genes that matter in combination only are not seen.</source>
        <translation>Seulement %1 essais entraînés&#xa0;: les chiffres sont approximatifs. La recherche tire plus souvent les bonnes valeurs&#xa0;: un gène peut donc en représenter ici un autre venu avec lui&#x202f;; les gènes qui ne comptent qu’en combinaison ne se voient pas.</translation>
    </message>
    <message>
        <source>The search draws good values more often, so a gene may stand here for another one that came along with it; genes that matter in combination only are not seen.</source>
        <translation>La recherche tire plus souvent les bonnes valeurs&#xa0;: un gène peut donc en représenter ici un autre venu avec lui&#x202f;; les gènes qui ne comptent qu’en combinaison ne se voient pas.</translation>
    </message>
    <message>
        <source>not checked bit by bit</source>
        <translation>non vérifié bit à bit</translation>
    </message>
    <message>
        <source>%1 agree bit for bit on %2 row (%3)</source>
        <translation>%1 concordent bit à bit sur %2 ligne (%3)</translation>
    </message>
    <message>
        <source>%1 agree bit for bit on %2 rows (%3)</source>
        <translation>%1 concordent bit à bit sur %2 lignes (%3)</translation>
    </message>
    <message>
        <source>%1 differs from the integers on %2 of %3</source>
        <translation>%1 diffère des entiers pour %2 sur %3</translation>
    </message>
    <message>
        <source>timing before placing and routing is an estimate of the wires</source>
        <translation>avant placement et routage, les délais reposent sur une estimation des connexions</translation>
    </message>
    <message>
        <source>the data differ: %1</source>
        <translation>les données diffèrent&#xa0;: %1</translation>
    </message>
    <message>
        <source>the boards differ: %1</source>
        <translation>les cartes diffèrent&#xa0;: %1</translation>
    </message>
    <message>
        <source>hardware is priced differently: %1</source>
        <translation>le coût du matériel est estimé différemment&#xa0;: %1</translation>
    </message>
    <message>
        <source>the trials that were wanted differ: %1</source>
        <translation>les nombres d’essais demandés diffèrent&#xa0;: %1</translation>
    </message>
    <message>
        <source>the populations differ, so generations do not stand for equally many trials: %1</source>
        <translation>les populations diffèrent, les générations ne représentent donc pas autant d’essais&#xa0;: %1</translation>
    </message>
    <message>
        <source>the reference points of the studies differ; the worst of each objective is the common one, so hypervolumes are not those of the single studies</source>
        <translation>les points de référence des études diffèrent&#x202f;; le pire de chaque objectif donne le point commun, les hypervolumes ne sont donc pas ceux de chaque étude seule</translation>
    </message>
    <message>
        <source>seed %1 occurs more than once; such runs are no independent ones</source>
        <translation>la graine %1 apparaît plus d’une fois&#x202f;; de telles exécutions ne sont pas indépendantes</translation>
    </message>
    <message>
        <source>%1 is not finished</source>
        <translation>%1 n’est pas terminée</translation>
    </message>
    <message>
        <source>not averaged over %1</source>
        <translation>sans moyenne sur %1</translation>
    </message>
    <message>
        <source>input %1 gives the label %2 by a straight line but for %3 of its deviation: is the truth in it?</source>
        <translation>l’entrée %1 donne l’étiquette %2 par une droite, à %3 de son écart type près&#xa0;: contient-elle la vérité terrain&#x202f;?</translation>
    </message>
    <message>
        <source>label %1 is missing in %2 and %3: its part of every score rests on them</source>
        <translation>l’étiquette %1 manque dans %2 et %3&#xa0;: sa part de chaque score repose sur ces lignes</translation>
    </message>
    <message>
        <source>label %1 is there in %2 and %3: its part of every score rests on them</source>
        <translation>l’étiquette %1 est présente dans %2 et %3&#xa0;: sa part de chaque score repose sur ces lignes</translation>
    </message>
    <message>
        <source>a label has so few rows that folds would be without it: no folds</source>
        <translation>une étiquette a si peu de lignes que des plis en seraient privés&#xa0;: pas de plis</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Vérité</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>%1: text, fields separated by %2, %3</source>
        <translation>%1&#xa0;: texte, champs séparés par %2, %3</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>des virgules</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>des points-virgules</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>des tabulations</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>des espaces</translation>
    </message>
    <message>
        <source>none; the first line is a row like those below</source>
        <translation>aucun&#x202f;; la première ligne est une ligne de données comme les suivantes</translation>
    </message>
    <message>
        <source>none, as dataset.header says</source>
        <translation>aucun, comme le dit dataset.header</translation>
    </message>
    <message>
        <source>line %1 (%2)</source>
        <translation>ligne %1 (%2)</translation>
    </message>
    <message>
        <source>line %1, as dataset.header says</source>
        <translation>ligne %1, comme le dit dataset.header</translation>
    </message>
    <message>
        <source>none; line %1 describes the file</source>
        <translation>aucun&#x202f;; la ligne %1 décrit le fichier</translation>
    </message>
    <message>
        <source>names above numbers</source>
        <translation>des noms au-dessus de nombres</translation>
    </message>
    <message>
        <source>names alone</source>
        <translation>des noms seuls</translation>
    </message>
    <message>
        <source>dataset.label_column names it</source>
        <translation>dataset.label_column la nomme</translation>
    </message>
    <message>
        <source>names of all columns but one</source>
        <translation>les noms de toutes les colonnes sauf une</translation>
    </message>
    <message>
        <source>column %1 (%2)</source>
        <translation>colonne %1 (%2)</translation>
    </message>
    <message>
        <source>columns %1 (%2)</source>
        <translation>colonnes %1 (%2)</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>d’après son nom</translation>
    </message>
    <message>
        <source>the only one of text</source>
        <translation>la seule de texte</translation>
    </message>
    <message>
        <source>the only one of true and false</source>
        <translation>la seule à true et false</translation>
    </message>
    <message>
        <source>the last one</source>
        <translation>la dernière</translation>
    </message>
    <message>
        <source>the last one; none is called label, target, class or y</source>
        <translation>la dernière&#x202f;; aucune ne s’appelle label, target, class ou y</translation>
    </message>
    <message>
        <source>one 1 a row, and the name of a truth: a class each</source>
        <translation>un seul 1 par ligne, et le nom d’une vérité terrain&#xa0;: une classe chacune</translation>
    </message>
    <message>
        <source>the last ones, which hold one 1 a row: a class each</source>
        <translation>les dernières, qui ont un seul 1 par ligne&#xa0;: une classe chacune</translation>
    </message>
    <message>
        <source>0 and 1, and the name of a truth: a label each</source>
        <translation>des 0 et des 1, et le nom d’une vérité terrain&#xa0;: une étiquette chacune</translation>
    </message>
    <message>
        <source>as %1 says</source>
        <translation>comme le dit %1</translation>
    </message>
    <message>
        <source>1 class: %1</source>
        <translation>1 classe&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 classes: %2</source>
        <translation>%1 classes&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 a row, each of which it has or has not: %2</source>
        <translation>%1 par ligne, que chacune a ou n’a pas&#xa0;: %2</translation>
    </message>
    <message>
        <source>regression of %1</source>
        <translation>régression de %1</translation>
    </message>
    <message>
        <source>%1 (%2 to train and choose with, %3 to test with)</source>
        <translation>%1 (%2 pour entraîner et choisir, %3 pour tester)</translation>
    </message>
    <message>
        <source>empty: every row ends in a delimiter</source>
        <translation>vide&#xa0;: chaque ligne se termine par un séparateur</translation>
    </message>
    <message>
        <source>as dataset.drop says</source>
        <translation>comme le dit dataset.drop</translation>
    </message>
    <message>
        <source>it only numbers the rows</source>
        <translation>elle ne fait que numéroter les lignes</translation>
    </message>
    <message>
        <source>names of the rows</source>
        <translation>noms des lignes</translation>
    </message>
    <message>
        <source>whole numbers without a name, as an index has them</source>
        <translation>nombres entiers sans nom, comme ceux d’un index</translation>
    </message>
    <message>
        <source>a number of its own in every row</source>
        <translation>un nombre différent à chaque ligne</translation>
    </message>
    <message>
        <source>an index, as dataset.index_column says</source>
        <translation>un index, comme le dit dataset.index_column</translation>
    </message>
    <message>
        <source>the truth holds %1 different whole numbers, taken as classes (as are whole numbers of at most %2 different values)</source>
        <translation>la vérité terrain contient %1 nombres entiers différents, pris pour des classes (comme le sont des nombres entiers d’au plus %2 valeurs différentes)</translation>
    </message>
    <message>
        <source>if it is a quantity, set dataset.task to regression</source>
        <translation>si c’est une grandeur, mettez dataset.task à regression</translation>
    </message>
    <message>
        <source>each row has any number of the labels: %1 have none, %2 more than one</source>
        <translation>chaque ligne a un nombre quelconque d’étiquettes&#xa0;: %1 n’en ont aucune, %2 en ont plusieurs</translation>
    </message>
    <message>
        <source>labels that are the same in all rows, and nothing can be learned of: %1</source>
        <translation>étiquettes identiques dans toutes les lignes, dont rien ne peut être appris&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 with a missing value, the first in line %2</source>
        <translation>%1 avec une valeur manquante, la première à la ligne %2</translation>
    </message>
    <message>
        <source>test rows: the %1 of %2, which train and choose nothing</source>
        <translation>lignes de test&#xa0;: %1 de %2, qui ne servent ni à entraîner ni à choisir</translation>
    </message>
    <message>
        <source>simulated: %1 jets drawn with seed %2 from summary statistics of LHC jets (no measured or fully simulated jet among them)</source>
        <translation>simulé&#xa0;: %1 jets tirés avec la graine %2 d’après des statistiques de jets du LHC (parmi eux, aucun jet mesuré ou entièrement simulé)</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>chiffres</translation>
    </message>
    <message>
        <source>garments</source>
        <translation>vêtements</translation>
    </message>
    <message>
        <source>simulated: %1 drawn pictures of %2 with seed %3 (none of MNIST among them)</source>
        <translation>simulé&#xa0;: %1 images dessinées de %2 avec la graine %3 (aucune de MNIST parmi elles)</translation>
    </message>
    <message>
        <source>simulated: %1 drawn pictures of %2 with seed %3 (none of Fashion-MNIST among them)</source>
        <translation>simulé&#xa0;: %1 images dessinées de %2 avec la graine %3 (aucune de Fashion-MNIST parmi elles)</translation>
    </message>
    <message>
        <source>%1 x %2 pixels of 0 to 255</source>
        <translation>%1 x %2 pixels de 0 à 255</translation>
    </message>
    <message>
        <source>dataset.class_weights has no effect: the targets are numbers, and there are no classes to weigh</source>
        <translation>dataset.class_weights est sans effet&#xa0;: les cibles sont des nombres, et il n’y a pas de classes à pondérer</translation>
    </message>
    <message>
        <source>search.decision has no effect: the targets are numbers, and no class is decided on</source>
        <translation>search.decision est sans effet&#xa0;: les cibles sont des nombres, et il n’y a pas de classe à décider</translation>
    </message>
    <message>
        <source>%1 is rare: %2, %3 for training and validation, %4 for the test</source>
        <translation>%1 est rare&#xa0;: %2, dont %3 pour l’entraînement et la validation, %4 pour le test</translation>
    </message>
    <message>
        <source>%1 is rare: %2, %3 for training, %4 for validation, %5 for the test</source>
        <translation>%1 est rare&#xa0;: %2, dont %3 pour l’entraînement, %4 pour la validation, %5 pour le test</translation>
    </message>
    <message>
        <source>what a score says of it rests on these few</source>
        <translation>ce qu’un score en dit repose sur ces quelques lignes</translation>
    </message>
    <message>
        <source>%1 of the %2 are scored without it</source>
        <translation>%1 sur %2 sont évalués sans elle</translation>
    </message>
    <message>
        <source>and %1 more are as rare</source>
        <translation>et %1 de plus sont aussi rares</translation>
    </message>
    <message>
        <source>and %1 more are not in every fold</source>
        <translation>et %1 de plus ne sont pas dans chaque pli</translation>
    </message>
    <message>
        <source>%1 is a score of classifications</source>
        <translation>%1 est un score de classification</translation>
    </message>
    <message>
        <source>%1 is a score of regressions</source>
        <translation>%1 est un score de régression</translation>
    </message>
    <message>
        <source>output_activation: softmax and sigmoid are for classes, but the data set has numbers as targets</source>
        <translation>output_activation: softmax et sigmoid sont faits pour des classes, mais les cibles du jeu de données sont des nombres</translation>
    </message>
    <message>
        <source>write output_activation: linear</source>
        <translation>écrivez output_activation: linear</translation>
    </message>
    <message>
        <source>the study has no objectives; name some under search: objectives</source>
        <translation>l’étude n’a pas d’objectifs&#x202f;; nommez-en sous search: objectives</translation>
    </message>
    <message>
        <source>the study has no trials; set search: n_trials to 1 or more</source>
        <translation>l’étude n’a pas d’essais&#x202f;; mettez search: n_trials à 1 ou plus</translation>
    </message>
    <message>
        <source>hls4ml csynth, dense, first-order</source>
        <translation>hls4ml csynth, dense, premier ordre</translation>
    </message>
    <message>
        <source>hls4ml csynth, dense, first-order, calibrated on your reports</source>
        <translation>hls4ml csynth, dense, premier ordre, calibré sur vos rapports</translation>
    </message>
    <message>
        <source>a batch norm that does not follow a dense layer cannot be folded; it is costed as one product and one sum a feature</source>
        <translation>une normalisation par lots qui ne suit pas une couche dense ne peut pas être intégrée&#x202f;; son coût compte un produit et une somme par variable</translation>
    </message>
    <message>
        <source>dense %1 is too large for sharing to be searched; its additions are counted without it</source>
        <translation>la couche dense %1 est trop grande pour y chercher des sommes partagées&#x202f;; ses additions sont comptées sans partage</translation>
    </message>
    <message>
        <source>not checked bit by bit: %1</source>
        <translation>non vérifié bit à bit&#xa0;: %1</translation>
    </message>
    <message>
        <source>not checked: there are no test vectors</source>
        <translation>non vérifié&#xa0;: il n’y a pas de vecteurs de test</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: float %3 · integers %4 · RTL %5 · HLS C++ %6</source>
        <translation>%1 sur les %2 lignes de validation du contrôle&#xa0;: flottant %3 · entiers %4 · RTL %5 · HLS C++ %6</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: float %3 · integers %4 · RTL %5</source>
        <translation>%1 sur les %2 lignes de validation du contrôle&#xa0;: flottant %3 · entiers %4 · RTL %5</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: float %3 · integers %4 · HLS C++ %5</source>
        <translation>%1 sur les %2 lignes de validation du contrôle&#xa0;: flottant %3 · entiers %4 · HLS C++ %5</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: float %3 · integers %4</source>
        <translation>%1 sur les %2 lignes de validation du contrôle&#xa0;: flottant %3 · entiers %4</translation>
    </message>
    <message>
        <source>built with a reuse factor of 1, as asked for, instead of that of the search (%1)</source>
        <translation>construit avec un facteur de réutilisation de 1, comme demandé, au lieu de celui de la recherche (%1)</translation>
    </message>
    <message>
        <source>checked on random inputs, for the network was imported without data</source>
        <translation>vérifié sur des entrées aléatoires, car le réseau a été importé sans données</translation>
    </message>
    <message>
        <source>%1: every weight is 0, so that its outputs are made of its biases alone</source>
        <translation>%1&#xa0;: tous les poids valent 0, si bien que ses sorties ne viennent que de ses biais</translation>
    </message>
    <message>
        <source>%1: every weight is 0 in %2, so that its outputs are made of its biases alone</source>
        <translation>%1&#xa0;: tous les poids valent 0 en %2, si bien que ses sorties ne viennent que de ses biais</translation>
    </message>
    <message>
        <source>%1: its outputs are the same for every input, so that nothing before it counts</source>
        <translation>%1&#xa0;: ses sorties sont les mêmes pour toute entrée, si bien que rien de ce qui précède ne compte</translation>
    </message>
    <message>
        <source>the network gives the same outputs for all %1 rows that it is checked on: its number formats or its pruning left nothing of it</source>
        <translation>le réseau donne les mêmes sorties pour les %1 lignes sur lesquelles il est vérifié&#xa0;: ses formats numériques ou son élagage n’en ont rien laissé</translation>
    </message>
    <message>
        <source>the tool synthesized for %1, not for %2</source>
        <translation>l’outil a synthétisé pour %1, non pour %2</translation>
    </message>
    <message>
        <source>timing: Yosys does not place and route for this family</source>
        <translation>timing&#xa0;: Yosys ne place ni ne route pour cette famille</translation>
    </message>
    <message>
        <source>timing after routing: the stage Implementation was not run</source>
        <translation>timing après routage&#xa0;: le stade Implémentation n’a pas été lancé</translation>
    </message>
    <message>
        <source>power: the stage Implementation was not run</source>
        <translation>puissance&#xa0;: le stade Implémentation n’a pas été lancé</translation>
    </message>
    <message>
        <source>figures of layer %1: %2</source>
        <translation>chiffres de la couche %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>On the %1 validation row of the check.</source>
        <translation>Sur %1 ligne de validation du contrôle.</translation>
    </message>
    <message>
        <source>On the %1 validation rows of the check.</source>
        <translation>Sur les %1 lignes de validation du contrôle.</translation>
    </message>
    <message>
        <source>On the %1 validation rows of the check. %2 as it is: %3; the last columns say what it were with the values or the weights of this line alone as exact as they were trained, and all else as it is.</source>
        <translation>Sur les %1 lignes de validation du contrôle. %2 en l’état&#xa0;: %3&#x202f;; les dernières colonnes disent ce que ce serait si les valeurs ou les poids de cette seule ligne étaient aussi exacts qu’à l’entraînement, tout le reste étant en l’état.</translation>
    </message>
    <message>
        <source>type</source>
        <translation>type</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>calculé</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>écrêté</translation>
    </message>
    <message>
        <source>to zero</source>
        <translation>mis à zéro</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>bruit</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>muets</translation>
    </message>
    <message>
        <source>%1, values exact</source>
        <translation>%1, valeurs exactes</translation>
    </message>
    <message>
        <source>%1, weights exact</source>
        <translation>%1, poids exacts</translation>
    </message>
    <message>
        <source>%1, argument of its table</source>
        <translation>%1, argument de sa table</translation>
    </message>
    <message>
        <source>This design cannot be written as RTL: %1</source>
        <translation>Cette conception ne peut pas être écrite en RTL&#xa0;: %1</translation>
    </message>
    <message>
        <source>This design cannot be written as HLS C++: %1</source>
        <translation>Cette conception ne peut pas être écrite en HLS C++&#xa0;: %1</translation>
    </message>
    <message>
        <source>The longest path of the RTL is planned with %1 ns, above the clock period of %2 ns.</source>
        <translation>Le plus long chemin du RTL est prévu à %1 ns, au-dessus de la période d’horloge de %2 ns.</translation>
    </message>
    <message>
        <source>%1 additions of %2 bits together: expect some %3 of Yosys on two cores.</source>
        <translation>%1 additions totalisant %2 bits&#xa0;: comptez environ %3 de Yosys sur deux cœurs.</translation>
    </message>
    <message>
        <source>%1 additions of %2 bits together and %3, some in turns: expect some %4 of Yosys on two cores.</source>
        <translation>%1 additions totalisant %2 bits et %3, en partie à tour de rôle&#xa0;: comptez environ %4 de Yosys sur deux cœurs.</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: the board has none</source>
        <translation>des blocs DSP étaient demandés (%1), et aucun produit n’en a reçu&#xa0;: la carte n’en a pas</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: every layer has a reuse factor above 1, and its multipliers work in turns; with a reuse factor of 1 the choice is free</source>
        <translation>des blocs DSP étaient demandés (%1), et aucun produit n’en a reçu&#xa0;: chaque couche a un facteur de réutilisation supérieur à 1, et ses multiplieurs travaillent à tour de rôle&#x202f;; avec un facteur de réutilisation de 1, le choix est libre</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: multipliers in turns and those of softmax need the %2 that one network may take of this board</source>
        <translation>des blocs DSP étaient demandés (%1), et aucun produit n’en a reçu&#xa0;: les multiplieurs à tour de rôle et ceux de softmax occupent tout ce qu’un réseau peut prendre de cette carte (%2)</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: no weight with its value makes a product for a block: powers of two are wires, and products of so few bits are LUTs for synthesis tools</source>
        <translation>des blocs DSP étaient demandés (%1), et aucun produit n’en a reçu&#xa0;: aucun poids ne forme avec sa valeur un produit pour un bloc&#xa0;: les puissances de deux sont des fils, et des produits d’aussi peu de bits sont des LUT pour les outils de synthèse</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: in the layers without a reuse factor above 1 no weight with its value makes a product for a block: powers of two are wires, and products of so few bits are LUTs for synthesis tools</source>
        <translation>des blocs DSP étaient demandés (%1), et aucun produit n’en a reçu&#xa0;: dans les couches sans facteur de réutilisation supérieur à 1, aucun poids ne forme avec sa valeur un produit pour un bloc&#xa0;: les puissances de deux sont des fils, et des produits d’aussi peu de bits sont des LUT pour les outils de synthèse</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: additions of shifted values that share sums take fewer LUTs here than what would be left beside DSP blocks</source>
        <translation>des blocs DSP étaient demandés (%1), et aucun produit n’en a reçu&#xa0;: des additions de valeurs décalées qui partagent des sommes prennent ici moins de LUT que ce qui resterait à côté des blocs DSP</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: the share of the board that additions take is smaller than with DSP blocks</source>
        <translation>des blocs DSP étaient demandés (%1), et aucun produit n’en a reçu&#xa0;: la part de la carte que prennent les additions est plus petite qu’avec des blocs DSP</translation>
    </message>
    <message>
        <source>%1 has %2 products under Latency; Vivado HLS 2020.1 fails to unroll layers of 4,096 and more. Choose Resource with a reuse factor, or make the layer smaller.</source>
        <translation>%1 a %2 produits avec Latency&#x202f;; Vivado HLS 2020.1 ne parvient pas à dérouler les couches de 4096 et plus. Choisissez Resource avec un facteur de réutilisation, ou une couche plus petite.</translation>
    </message>
    <message>
        <source>%1 has %2 products under Latency; 3,072 is the most that is known to go through Vivado HLS 2020.1.</source>
        <translation>%1 a %2 produits avec Latency&#x202f;; 3072 est le plus grand nombre dont on sait qu’il passe avec Vivado HLS 2020.1.</translation>
    </message>
    <message>
        <source>%1: a reuse factor of %2 under Latency saves multipliers but hardly any LUTs, and takes many cycles; Resource is made for it.</source>
        <translation>%1&#xa0;: un facteur de réutilisation de %2 avec Latency économise des multiplieurs, mais presque pas de LUT, et prend beaucoup de cycles&#x202f;; Resource est fait pour cela.</translation>
    </message>
    <message>
        <source>%1: its %2 units each look up a table of %3 entries; the tool copies the table for every two of them. Fewer bits for the table&apos;s argument, or an exact activation (ReLU, hard tanh), cost less.</source>
        <translation>%1&#xa0;: chacun de ses %2 neurones consulte une table de %3 entrées&#x202f;; l’outil copie la table tous les deux neurones. Moins de bits pour l’argument de la table, ou une activation exacte (ReLU, hard tanh), coûtent moins.</translation>
    </message>
    <message>
        <source>%1 multiplies %2-bit weights with %3-bit values; a DSP takes 27 x 18 (25 x 18 on 7-series), wider products take several or a lot of LUTs.</source>
        <translation>%1 multiplie des poids de %2 bits par des valeurs de %3 bits&#x202f;; un DSP prend 27 x 18 (25 x 18 dans la série 7), des produits plus larges en prennent plusieurs ou beaucoup de LUT.</translation>
    </message>
    <message>
        <source>The tool may not know the part %1: parts of AMD begin with xc, xa or xq.</source>
        <translation>L’outil ne connaît peut-être pas le composant %1&#xa0;: les composants d’AMD commencent par xc, xa ou xq.</translation>
    </message>
    <message>
        <source>%1 is of the Virtex family: it needs a licence that the free edition of Vivado does not bring, and may have been left out of an installation. Where it is missing, C synthesis stops with a part that is not known.</source>
        <translation>%1 est de la famille Virtex&#xa0;: il exige une licence que l’édition gratuite de Vivado n’apporte pas, et a pu être laissé de côté à l’installation. S’il manque, la synthèse C s’arrête sur un composant inconnu.</translation>
    </message>
    <message>
        <source>%1 products are unrolled: expect hours of C synthesis and much memory.</source>
        <translation>%1 produits sont déroulés&#xa0;: comptez des heures de synthèse C et beaucoup de mémoire.</translation>
    </message>
    <message>
        <source>%1 products are unrolled: expect tens of minutes of C synthesis.</source>
        <translation>%1 produits sont déroulés&#xa0;: comptez des dizaines de minutes de synthèse C.</translation>
    </message>
    <message>
        <source>There are no test vectors: C simulation will end with an error, as nothing is compared.</source>
        <translation>Il n’y a pas de vecteurs de test&#xa0;: la simulation C se terminera par une erreur, puisque rien n’est comparé.</translation>
    </message>
    <message>
        <source>`%1` is not installed, or not in PATH: %2</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas installé, ou pas dans PATH&#xa0;: %2</translation>
    </message>
    <message>
        <source>install the Debian package yosys</source>
        <translation>installez le paquet Debian yosys</translation>
    </message>
    <message>
        <source>install the Debian package verilator</source>
        <translation>installez le paquet Debian verilator</translation>
    </message>
    <message>
        <source>install the Debian package iverilog</source>
        <translation>installez le paquet Debian iverilog</translation>
    </message>
    <message>
        <source>install the Debian package ghdl-mcode</source>
        <translation>installez le paquet Debian ghdl-mcode</translation>
    </message>
    <message>
        <source>install the Debian packages g++ and make</source>
        <translation>installez les paquets Debian g++ et make</translation>
    </message>
    <message>
        <source>C synthesis</source>
        <translation>Synthèse C</translation>
    </message>
    <message>
        <source>C simulation</source>
        <translation>Simulation C</translation>
    </message>
    <message>
        <source>C/RTL co-simulation</source>
        <translation>Co-simulation C/RTL</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>Implémentation</translation>
    </message>
    <message>
        <source>Verilog RTL</source>
        <translation>RTL Verilog</translation>
    </message>
    <message>
        <source>VHDL RTL</source>
        <translation>RTL VHDL</translation>
    </message>
    <message>
        <source>HLS C++ project</source>
        <translation>Projet HLS C++</translation>
    </message>
    <message>
        <source>hls4ml configuration</source>
        <translation>Configuration hls4ml</translation>
    </message>
    <message>
        <source>Bundle (JSON and NumPy)</source>
        <translation>Paquet (JSON et NumPy)</translation>
    </message>
    <message>
        <source>Verilog-2001 with a test bench: no multipliers and a new input every cycle, or multipliers used in turns</source>
        <translation>Verilog-2001 avec un banc de test&#xa0;: sans multiplieurs et une nouvelle entrée à chaque cycle, ou des multiplieurs employés à tour de rôle</translation>
    </message>
    <message>
        <source>The design of the Verilog in VHDL-2008, with a test bench</source>
        <translation>La conception du Verilog en VHDL-2008, avec un banc de test</translation>
    </message>
    <message>
        <source>C++ for Vitis HLS and Vivado HLS with kernels, test bench and scripts</source>
        <translation>C++ pour Vitis HLS et Vivado HLS avec noyaux, banc de test et scripts</translation>
    </message>
    <message>
        <source>formats, reuse and strategy by layer, as YAML for hls4ml</source>
        <translation>formats, réutilisation et stratégie par couche, en YAML pour hls4ml</translation>
    </message>
    <message>
        <source>The network as JSON and .npz, with a few lines of Python that compute it</source>
        <translation>Le réseau en JSON et .npz, avec quelques lignes de Python qui le calculent</translation>
    </message>
    <message>
        <source>The float network for inference programs and hls4ml</source>
        <translation>Le réseau flottant pour des programmes d’inférence et hls4ml</translation>
    </message>
    <message>
        <source>The integer network as float ONNX with Quant nodes, for hls4ml and FINN</source>
        <translation>Le réseau en nombres entiers en ONNX flottant avec des nœuds Quant, pour hls4ml et FINN</translation>
    </message>
    <message>
        <source>%1 is too small; the smallest value is %2</source>
        <translation>%1 est trop petit&#x202f;; la plus petite valeur est %2</translation>
    </message>
    <message>
        <source>%1 is too large; the largest value is %2</source>
        <translation>%1 est trop grand&#x202f;; la plus grande valeur est %2</translation>
    </message>
    <message>
        <source>%1 must be a whole number</source>
        <translation>%1 doit être un nombre entier</translation>
    </message>
    <message>
        <source>a number is expected here, not %1</source>
        <translation>un nombre est attendu ici, non %1</translation>
    </message>
    <message>
        <source>a number is expected, but &quot;%1&quot; is quoted text; remove the quotes</source>
        <translation>un nombre est attendu, mais «&#xa0;%1&#xa0;» est un texte entre guillemets&#x202f;; retirez les guillemets</translation>
    </message>
    <message>
        <source>%1 is beyond the numbers a computer can hold</source>
        <translation>%1 dépasse les nombres qu’un ordinateur peut contenir</translation>
    </message>
    <message>
        <source>true or false is expected here, not %1</source>
        <translation>true ou false est attendu ici, non %1</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>une liste</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>une table de clés</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known; did you mean %2? Choices: %3</source>
        <translation>«&#xa0;%1&#xa0;» est inconnu&#x202f;; vouliez-vous dire %2&#x202f;? Choix&#xa0;: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known; choices: %2</source>
        <translation>«&#xa0;%1&#xa0;» est inconnu&#x202f;; choix&#xa0;: %2</translation>
    </message>
    <message>
        <source>the list is empty; give at least one value</source>
        <translation>la liste est vide&#x202f;; donnez au moins une valeur</translation>
    </message>
    <message>
        <source>a range needs min and max: {min: 1, max: 100}</source>
        <translation>un intervalle demande min et max&#xa0;: {min: 1, max: 100}</translation>
    </message>
    <message>
        <source>min %1 is above max %2; swap them</source>
        <translation>min %1 est au-dessus de max %2&#x202f;; échangez-les</translation>
    </message>
    <message>
        <source>a logarithmic range must start above 0; raise min or remove log</source>
        <translation>un intervalle logarithmique doit commencer au-dessus de 0&#x202f;; augmentez min ou retirez log</translation>
    </message>
    <message>
        <source>%1 is listed twice; remove one</source>
        <translation>%1 figure deux fois&#x202f;; retirez-en un</translation>
    </message>
    <message>
        <source>%1 is given twice; remove one</source>
        <translation>%1 est donné deux fois&#x202f;; retirez-en un</translation>
    </message>
    <message>
        <source>has no value; write one (default %1) or remove the line</source>
        <translation>n’a pas de valeur&#x202f;; écrivez-en une (par défaut %1) ou retirez la ligne</translation>
    </message>
    <message>
        <source>unknown board `%1`</source>
        <translation>carte inconnue «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>vouliez-vous dire %1&#x202f;?</translation>
    </message>
    <message>
        <source>did you mean %1 or %2?</source>
        <translation>vouliez-vous dire %1 ou %2&#x202f;?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a key</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une clé</translation>
    </message>
    <message>
        <source>keys here: %1</source>
        <translation>clés ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>it belongs under %1:</source>
        <translation>sa place est sous %1:</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is given twice, first in line %2; remove one</source>
        <translation>«&#xa0;%1&#xa0;» est donné deux fois, d’abord à la ligne %2&#x202f;; retirez-en un</translation>
    </message>
    <message>
        <source>the section &quot;%1&quot; is given twice, first in line %2; join them</source>
        <translation>la section «&#xa0;%1&#xa0;» est donnée deux fois, d’abord à la ligne %2&#x202f;; réunissez-les</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a section: its keys go on the following lines, indented</source>
        <translation>«&#xa0;%1&#xa0;» est une section&#xa0;: ses clés vont sur les lignes suivantes, en retrait</translation>
    </message>
    <message>
        <source>a key must be a single word</source>
        <translation>une clé doit être un seul mot</translation>
    </message>
    <message>
        <source>a study file is a list of sections such as &quot;search:&quot; at the margin; this is not one</source>
        <translation>un fichier d’étude est une liste de sections comme «&#xa0;search:&#xa0;» en début de ligne&#x202f;; ceci n’en est pas une</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing (%2)</source>
        <translation>«&#xa0;%1&#xa0;» manque (%2)</translation>
    </message>
    <message>
        <source>checked and kept, but not used yet</source>
        <translation>vérifié et conservé, mais pas encore utilisé</translation>
    </message>
    <message>
        <source>the file sets nothing; a study needs at least a section such as &quot;search:&quot;</source>
        <translation>le fichier ne définit rien&#x202f;; une étude demande au moins une section comme «&#xa0;search:&#xa0;»</translation>
    </message>
    <message>
        <source>total bits must be 1 to 64 and integer bits (with the sign) 0 to the total, e.g. (8,3)</source>
        <translation>le total des bits doit aller de 1 à 64 et les bits entiers (avec le signe) de 0 au total, p. ex. (8,3)</translation>
    </message>
    <message>
        <source>the direction of an objective is maximize or minimize</source>
        <translation>le sens d’un objectif est maximize ou minimize</translation>
    </message>
    <message>
        <source>%1 and %2 are the same quantity; remove one</source>
        <translation>%1 et %2 sont la même grandeur&#x202f;; retirez-en une</translation>
    </message>
    <message>
        <source>this line does not fit the lines above; is its indentation wrong, or a &quot;:&quot; missing?</source>
        <translation>cette ligne ne va pas avec les lignes du dessus&#x202f;; son retrait est-il faux, ou manque-t-il un «&#xa0;:&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>this line does not fit the list above; is its indentation wrong, or a &quot;-&quot; missing?</source>
        <translation>cette ligne ne va pas avec la liste du dessus&#x202f;; son retrait est-il faux, ou manque-t-il un «&#xa0;-&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>this cannot be a key here; is the line above unfinished or the indentation wrong?</source>
        <translation>ceci ne peut pas être une clé ici&#x202f;; la ligne du dessus est-elle inachevée, ou le retrait faux&#x202f;?</translation>
    </message>
    <message>
        <source>the list that begins before this is not closed; &quot;]&quot; is missing</source>
        <translation>la liste qui commence avant ceci n’est pas fermée&#x202f;; il manque «&#xa0;]&#xa0;»</translation>
    </message>
    <message>
        <source>the map that begins before this is not closed; &quot;}&quot; is missing</source>
        <translation>la table de clés qui commence avant ceci n’est pas fermée&#x202f;; il manque «&#xa0;}&#xa0;»</translation>
    </message>
    <message>
        <source>this &quot;%1&quot; is never closed; &quot;%2&quot; is missing</source>
        <translation>ce «&#xa0;%1&#xa0;» n’est jamais fermé&#x202f;; il manque «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>a quoted text is not closed</source>
        <translation>un texte entre guillemets n’est pas fermé</translation>
    </message>
    <message>
        <source>this alias (*name) refers to an anchor (&amp;name) that does not exist</source>
        <translation>cet alias (*name) renvoie à une ancre (&amp;name) qui n’existe pas</translation>
    </message>
    <message>
        <source>a tab is used for indentation; YAML wants spaces</source>
        <translation>une tabulation sert de retrait&#x202f;; YAML veut des espaces</translation>
    </message>
    <message>
        <source>not valid YAML: %1</source>
        <translation>YAML non valide&#xa0;: %1</translation>
    </message>
    <message>
        <source>the data set &quot;file&quot; needs a path, e.g. path: jets.csv</source>
        <translation>le jeu de données «&#xa0;file&#xa0;» demande un chemin, p. ex. path: jets.csv</translation>
    </message>
    <message>
        <source>only simulated data sets draw rows; use subset_size to limit a file</source>
        <translation>seuls les jeux de données simulés tirent des lignes&#x202f;; utilisez subset_size pour limiter un fichier</translation>
    </message>
    <message>
        <source>the data set %1 is simulated and reads no file; write name: file to use the file</source>
        <translation>le jeu de données %1 est simulé et ne lit aucun fichier&#x202f;; écrivez name: file pour utiliser le fichier</translation>
    </message>
    <message>
        <source>these data come from a file (path); remove one of them</source>
        <translation>ces données viennent d’un fichier (path)&#x202f;; retirez l’un des deux</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>il n’y a pas de dossier %1</translation>
    </message>
    <message>
        <source>there is no file %1 (paths count from the study file&apos;s folder)</source>
        <translation>il n’y a pas de fichier %1 (les chemins partent du dossier du fichier d’étude)</translation>
    </message>
    <message>
        <source>missing, so the default is searched: 2 to 4 hidden layers of 16, 32, 64 or 128 units, ReLU or Tanh, with or without batch normalization</source>
        <translation>manque, la recherche porte donc sur les valeurs par défaut&#xa0;: 2 à 4 couches cachées de 16, 32, 64 ou 128 neurones, ReLU ou Tanh, avec ou sans normalisation par lots</translation>
    </message>
    <message>
        <source>%1 is more than a third of %2, so the search is mostly random</source>
        <translation>%1 dépasse le tiers de %2, la recherche est donc surtout aléatoire</translation>
    </message>
    <message>
        <source>use at most %1, or more trials</source>
        <translation>prenez au plus %1, ou plus d’essais</translation>
    </message>
    <message>
        <source>use more trials</source>
        <translation>prenez plus d’essais</translation>
    </message>
    <message>
        <source>says nothing without stop_when_stalled, the generations it is about</source>
        <translation>ne dit rien sans stop_when_stalled, les générations dont il s’agit</translation>
    </message>
    <message>
        <source>%1 without a better loss never pass within %2, so training is never stopped early</source>
        <translation>%1 sans meilleure perte ne peuvent passer en %2&#xa0;: l’entraînement n’est donc jamais arrêté avant la fin</translation>
    </message>
    <message>
        <source>networks are trained at a precision on one validation set; use n_folds: 1, or quantized_epochs: 0 to round the trained networks</source>
        <translation>les réseaux sont entraînés dans un format sur un seul jeu de validation&#x202f;; prenez n_folds: 1, ou quantized_epochs: 0 pour arrondir les réseaux entraînés</translation>
    </message>
    <message>
        <source>the precision is no gene, so no trial is trained at one; give hls_config.model.precision several values</source>
        <translation>le format n’est pas un gène, aucun essai n’est donc entraîné dans un format&#x202f;; donnez plusieurs valeurs à hls_config.model.precision</translation>
    </message>
    <message>
        <source>with test_fraction it leaves less than 5 % of the rows for training; lower one of them</source>
        <translation>avec test_fraction, il reste moins de 5&#xa0;% des lignes pour l’entraînement&#x202f;; baissez l’un des deux</translation>
    </message>
    <message>
        <source>%1 folds of %2 are too small; use at most %3</source>
        <translation>%1 plis de %2 sont trop petits&#x202f;; prenez-en au plus %3</translation>
    </message>
    <message>
        <source>%1 for up to %2; the last one is used for layers %3 to %4</source>
        <translation>%1 pour jusqu’à %2&#x202f;; la dernière sert aux couches %3 à %4</translation>
    </message>
    <message>
        <source>%1 does not fit layer %2</source>
        <translation>%1 ne convient pas à la couche %2</translation>
    </message>
    <message>
        <source>there hls4ml takes the nearest, %1</source>
        <translation>hls4ml y prend le plus proche, %1</translation>
    </message>
    <message>
        <source>the jets have 5 classes, so it must be 5; or remove it</source>
        <translation>les jets ont 5 classes, il faut donc 5&#x202f;; ou retirez-le</translation>
    </message>
    <message>
        <source>more of them than the population holds; those at the end enter later generations or not at all</source>
        <translation>il y en a plus que la population n’en contient&#x202f;; les derniers entrent dans des générations suivantes ou pas du tout</translation>
    </message>
    <message>
        <source>the search space has only %1, fewer than %2</source>
        <translation>l’espace de recherche n’a que %1, moins que %2</translation>
    </message>
    <message>
        <source>only the method learned trains to a size; add learned to the methods, or leave the target out</source>
        <translation>seule la méthode learned entraîne jusqu’à une taille&#x202f;; ajoutez learned aux méthodes, ou laissez de côté la cible</translation>
    </message>
    <message>
        <source>none of them depends on training; accuracy is usually one of them</source>
        <translation>aucun d’eux ne dépend de l’entraînement&#x202f;; accuracy en fait d’ordinaire partie</translation>
    </message>
    <message>
        <source>with more than 4 the hypervolume is slow and almost every trial is non-dominated</source>
        <translation>avec plus de 4, l’hypervolume est lent et presque tous les essais sont non dominés</translation>
    </message>
    <message>
        <source>no candidate can have %1 at most %2; write a limit above 0</source>
        <translation>aucun candidat ne peut avoir %1 à %2 au plus&#x202f;; écrivez une limite au-dessus de 0</translation>
    </message>
    <message>
        <source>%1 is not one of the objectives; remove it</source>
        <translation>%1 ne fait pas partie des objectifs&#x202f;; retirez-le</translation>
    </message>
    <message>
        <source>%1 has a single value, so there is nothing to choose by layer; write a list under hls_config.model.%2</source>
        <translation>%1 n’a qu’une valeur, il n’y a donc rien à choisir par couche&#x202f;; écrivez une liste sous hls_config.model.%2</translation>
    </message>
    <message>
        <source>the keys of search_space are native, so it is not used</source>
        <translation>les clés de search_space sont natives, il n’est donc pas utilisé</translation>
    </message>
    <message>
        <source>%1 for %2; write one for each, or none at all</source>
        <translation>%1 pour %2&#x202f;; écrivez-en un pour chacun, ou aucun</translation>
    </message>
    <message>
        <source>Number of hidden layers</source>
        <translation>Nombre de couches cachées</translation>
    </message>
    <message>
        <source>Width of layer %1</source>
        <translation>Largeur de la couche %1</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Batch normalization</source>
        <translation>Normalisation par lots</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>L1 regularization</source>
        <translation>Régularisation L1</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille de lot</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Réutilisation</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Stratégie</translation>
    </message>
    <message>
        <source>Width of %1</source>
        <translation>Largeur (%1)</translation>
    </message>
    <message>
        <source>Activation of %1</source>
        <translation>Activation (%1)</translation>
    </message>
    <message>
        <source>Normalization of %1</source>
        <translation>Normalisation (%1)</translation>
    </message>
    <message>
        <source>Type of block %1</source>
        <translation>Type du bloc %1</translation>
    </message>
    <message>
        <source>Precision of %1</source>
        <translation>Format (%1)</translation>
    </message>
    <message>
        <source>Reuse factor of %1</source>
        <translation>Réutilisation (%1)</translation>
    </message>
    <message>
        <source>Strategy of %1</source>
        <translation>Stratégie (%1)</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>the output layer</source>
        <translation>couche de sortie</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloc %1</translation>
    </message>
    <message>
        <source>head layer %1</source>
        <translation>couche de tête %1</translation>
    </message>
    <message>
        <source>hidden layer %1</source>
        <translation>couche cachée %1</translation>
    </message>
    <message>
        <source>Number of dense layers, output included</source>
        <translation>Nombre de couches denses, sortie comprise</translation>
    </message>
    <message>
        <source>no hardware estimate: %1</source>
        <translation>pas d’estimation du matériel&#xa0;: %1</translation>
    </message>
    <message>
        <source>same candidate as trial %1</source>
        <translation>même candidat que l’essai %1</translation>
    </message>
    <message>
        <source>same candidate as trial %1, which was %2: %3</source>
        <translation>même candidat que l’essai %1 (%2)&#xa0;: %3</translation>
    </message>
    <message>
        <source>in the worse half of its generation after %1 of %2</source>
        <translation>dans la moins bonne moitié de sa génération après %1 sur %2</translation>
    </message>
    <message>
        <source>no trial has finished yet</source>
        <translation>aucun essai n’est encore terminé</translation>
    </message>
    <message>
        <source>the study is not finished</source>
        <translation>l’étude n’est pas terminée</translation>
    </message>
    <message>
        <source>the only trial failed: %1</source>
        <translation>le seul essai a échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>all %1 failed: %2</source>
        <translation>%1, tous en échec&#xa0;: %2</translation>
    </message>
    <message>
        <source>most often (%1): %2</source>
        <translation>le plus souvent (%1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>none of %1 is within the budgets; nearest is trial %2: %3 (%4 times). Raise the budget, take a larger board, or let the search space have smaller networks</source>
        <translation>sur %1, aucun ne respecte les budgets&#x202f;; le plus proche est l’essai %2&#xa0;: %3 (%4 fois). Augmentez le budget, prenez une carte plus grande ou admettez des réseaux plus petits dans l’espace de recherche</translation>
    </message>
    <message>
        <source>none of %1 is within the budgets; nearest is trial %2: %3 (%4 times). Require less of the score, train for more epochs, or let the search space have larger networks</source>
        <translation>sur %1, aucun ne respecte les budgets&#x202f;; le plus proche est l’essai %2&#xa0;: %3 (%4 fois). Exigez moins du score, entraînez pendant plus d’époques ou admettez des réseaux plus grands dans l’espace de recherche</translation>
    </message>
    <message>
        <source>the search ended by its limit of %1 of computing (search.max_minutes), so how far it came depends on the machine</source>
        <translation>la recherche a pris fin à sa limite de %1 de calcul (search.max_minutes)&#xa0;: jusqu’où elle est allée dépend donc de la machine</translation>
    </message>
    <message>
        <source>the validation loss of %1 of the %2 networks on the front still fell when their training ended; more epochs (search.epochs, now %3) or a larger search.min_steps would give better networks</source>
        <translation>la perte de validation de %1 des %2 réseaux du front baissait encore à la fin de leur entraînement&#x202f;; plus d’époques (search.epochs, à présent %3) ou un search.min_steps plus grand donneraient de meilleurs réseaux</translation>
    </message>
    <message>
        <source>no network is better than always answering with the commonest class: the best %1 is %2, that of the constant answer %3</source>
        <translation>aucun réseau ne fait mieux que répondre toujours la classe la plus fréquente&#xa0;: pour %1, le meilleur donne %2, la réponse constante %3</translation>
    </message>
    <message>
        <source>no network is better than always answering with the commoner answer to each label: the best %1 is %2, that of the constant answer %3</source>
        <translation>aucun réseau ne fait mieux que donner toujours la réponse la plus fréquente pour chaque étiquette&#xa0;: pour %1, le meilleur donne %2, la réponse constante %3</translation>
    </message>
    <message>
        <source>no network is better than always answering with the mean of the training targets: the best %1 is %2, that of the mean %3</source>
        <translation>aucun réseau ne fait mieux que répondre toujours la moyenne des cibles d’entraînement&#xa0;: pour %1, le meilleur donne %2, la moyenne %3</translation>
    </message>
    <message>
        <source>see that the integer bits of the precisions hold the targets</source>
        <translation>veillez à ce que les bits entiers des formats puissent contenir les cibles</translation>
    </message>
    <message>
        <source>the integer network&apos;s %1 of %2 in round %3 is below the floor of %4</source>
        <translation>le réseau en nombres entiers (%1&#xa0;: %2) tombe à la passe %3 sous le plancher de %4</translation>
    </message>
    <message>
        <source>round %1: %2</source>
        <translation>passe %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the size of %1 LUT was not reached: the smallest network takes %2 LUT, DSP counted as LUT; more pruning_epochs, a lower precision or a smaller network may reach it</source>
        <translation>la taille de %1 LUT n’a pas été atteinte&#xa0;: le plus petit réseau prend %2 LUT, DSP comptés en LUT&#x202f;; plus de pruning_epochs, un format plus étroit ou un réseau plus petit peuvent y parvenir</translation>
    </message>
    <message>
        <source>the sizes of %1 LUT were not reached: the smallest network takes %2 LUT, DSP counted as LUT; more pruning_epochs, a lower precision or a smaller network may reach it</source>
        <translation>les tailles de %1 LUT n’ont pas été atteintes&#xa0;: le plus petit réseau prend %2 LUT, DSP comptés en LUT&#x202f;; plus de pruning_epochs, un format plus étroit ou un réseau plus petit peuvent y parvenir</translation>
    </message>
    <message>
        <source>the networks of this search were trained in %1 folds and have seen the validation rows: trained again on the training rows alone, so that steps and the trial as float are scored on rows they have not seen (trial %2)</source>
        <translation>les réseaux de cette recherche ont été entraînés en %1 plis et ont vu les lignes de validation&#xa0;: entraînés de nouveau sur les seules lignes d’entraînement, pour que les étapes et l’essai en flottant soient évalués sur des lignes qu’ils n’ont pas vues (essai %2)</translation>
    </message>
    <message>
        <source>an accuracy floor needs classes, but this data set has numbers as targets; remove it</source>
        <translation>une exactitude plancher demande des classes, mais les cibles de ce jeu de données sont des nombres&#x202f;; retirez-la</translation>
    </message>
    <message>
        <source>the method learned needs training epochs for each size; set pruning_epochs to 1 or more</source>
        <translation>la méthode learned demande des époques d’entraînement pour chaque taille&#x202f;; mettez pruning_epochs à 1 ou plus</translation>
    </message>
    <message>
        <source>data read from %1</source>
        <translation>données lues dans %1</translation>
    </message>
    <message>
        <source>no mean and no attainment surfaces: %1 and %2 were searched on different data</source>
        <translation>ni moyenne ni surfaces d’atteinte&#xa0;: les recherches de %1 et %2 portent sur des données différentes</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 ligne</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 lignes</translation>
    </message>
    <message>
        <source>1 validation row</source>
        <translation>1 ligne de validation</translation>
    </message>
    <message>
        <source>%1 validation rows</source>
        <translation>%1 lignes de validation</translation>
    </message>
    <message>
        <source>1 class</source>
        <translation>1 classe</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 classes</translation>
    </message>
    <message>
        <source>1 label</source>
        <translation>1 étiquette</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 étiquettes</translation>
    </message>
    <message>
        <source>1 input</source>
        <translation>1 entrée</translation>
    </message>
    <message>
        <source>%1 inputs</source>
        <translation>%1 entrées</translation>
    </message>
    <message>
        <source>1 fold</source>
        <translation>1 pli</translation>
    </message>
    <message>
        <source>%1 folds</source>
        <translation>%1 plis</translation>
    </message>
    <message>
        <source>1 trial</source>
        <translation>1 essai</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 essais</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 époque</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 époques</translation>
    </message>
    <message>
        <source>1 generation</source>
        <translation>1 génération</translation>
    </message>
    <message>
        <source>%1 generations</source>
        <translation>%1 générations</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 heures</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 couche</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 couches</translation>
    </message>
    <message>
        <source>1 list</source>
        <translation>1 liste</translation>
    </message>
    <message>
        <source>%1 lists</source>
        <translation>%1 listes</translation>
    </message>
    <message>
        <source>1 candidate</source>
        <translation>1 candidat</translation>
    </message>
    <message>
        <source>%1 candidates</source>
        <translation>%1 candidats</translation>
    </message>
    <message>
        <source>1 objective</source>
        <translation>1 objectif</translation>
    </message>
    <message>
        <source>%1 objectives</source>
        <translation>%1 objectifs</translation>
    </message>
    <message>
        <source>1 flag</source>
        <translation>1 indicateur</translation>
    </message>
    <message>
        <source>%1 flags</source>
        <translation>%1 indicateurs</translation>
    </message>
    <message>
        <source>1 multiplier</source>
        <translation>1 multiplieur</translation>
    </message>
    <message>
        <source>%1 multipliers</source>
        <translation>%1 multiplieurs</translation>
    </message>
    <message>
        <source>1 block</source>
        <translation>1 bloc</translation>
    </message>
    <message>
        <source>%1 blocks</source>
        <translation>%1 blocs</translation>
    </message>
    <message>
        <source>1 time</source>
        <translation>1 fois</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 fois</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 exécution</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 exécutions</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 secondes</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>dense %1 has %2 multiplications: older HLS tools (Vivado HLS 2020.1) fail on Latency layers of 4,096 and more unless most weights are pruned</source>
        <translation>la couche dense %1 a %2 multiplications&#xa0;: les anciens outils HLS (Vivado HLS 2020.1) échouent sur les couches Latency de 4 096 et plus, sauf si la plupart des poids sont élagués</translation>
    </message>
    <message>
        <source>%1 runs this study now</source>
        <translation>%1 exécute cette étude en ce moment</translation>
    </message>
    <message>
        <source>wait until that has ended, or stop it there, then try again</source>
        <translation>attendez la fin, ou arrêtez-la là-bas, puis réessayez</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (processus %2)</translation>
    </message>
    <message>
        <source>snac in a terminal</source>
        <translation>snac dans un terminal</translation>
    </message>
    <message>
        <source>a window of SNAC Studio</source>
        <translation>une fenêtre de SNAC Studio</translation>
    </message>
    <message>
        <source>a job of an agent</source>
        <translation>une tâche d’un agent</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>un autre programme</translation>
    </message>
    <message>
        <source>%1. It says: %2</source>
        <translation>%1. Message&#xa0;: %2</translation>
    </message>
    <message>
        <source>it says: %1</source>
        <translation>message&#xa0;: %1</translation>
    </message>
    <message>
        <source>the tool has no licence for this part or step. The free edition covers the smaller devices (Zynq-7000, most of Zynq UltraScale+, Artix, Spartan); for others set XILINXD_LICENSE_FILE to your licence</source>
        <translation>l’outil n’a pas de licence pour ce composant ou cette étape. L’édition gratuite couvre les petits composants (Zynq-7000, la plupart des Zynq UltraScale+, Artix, Spartan)&#xa0;; pour les autres, donnez votre licence dans XILINXD_LICENSE_FILE</translation>
    </message>
    <message>
        <source>the installed tool does not have this part: either its name is wrong, or its device family was left out of the installation (AMD&apos;s installer can add it). Choose another board, or install the family</source>
        <translation>l’outil installé n’a pas ce composant&#xa0;: son nom est faux, ou sa famille n’a pas été installée (l’installateur d’AMD peut l’ajouter). Choisissez une autre carte, ou installez la famille</translation>
    </message>
    <message>
        <source>there was not enough memory for the tool; close other programs, run fewer at the same time, or use a smaller or more strongly pruned network</source>
        <translation>la mémoire n’a pas suffi à l’outil&#xa0;; fermez d’autres programmes, lancez-en moins à la fois, ou prenez un réseau plus petit ou plus élagué</translation>
    </message>
    <message>
        <source>the disk is full; free some room, or choose a folder on another disk</source>
        <translation>le disque est plein&#xa0;; libérez de la place, ou choisissez un dossier sur un autre disque</translation>
    </message>
    <message>
        <source>the design is too large to be unrolled: choose the strategy Resource or a reuse factor above 1, or prune more</source>
        <translation>la conception est trop grande pour être déroulée&#xa0;: choisissez la stratégie Resource ou un facteur de réutilisation supérieur à 1, ou élaguez davantage</translation>
    </message>
    <message>
        <source>this version of the tool cannot export in years after 2021 (AMD&apos;s record 76960, &quot;Y2K22&quot;): install its patch, or leave the implementation out</source>
        <translation>cette version de l’outil ne peut pas exporter après 2021 (fiche 76960 d’AMD, «&#xa0;Y2K22 »)&#xa0;: installez son correctif, ou omettez l’implémentation</translation>
    </message>
    <message>
        <source>the tool needs an old library: install the Debian package %1</source>
        <translation>l’outil a besoin d’une ancienne bibliothèque&#xa0;: installez le paquet Debian %1</translation>
    </message>
    <message>
        <source>a program that the tool starts is missing</source>
        <translation>un programme que l’outil lance est absent</translation>
    </message>
    <message>
        <source>the headers of ap_int and ap_fixed are not found</source>
        <translation>les en-têtes de ap_int et ap_fixed sont introuvables</translation>
    </message>
    <message>
        <source>its makefiles cannot work in a folder with blanks in its name</source>
        <translation>ses makefiles ne fonctionnent pas dans un dossier dont le nom contient des espaces</translation>
    </message>
    <message>
        <source>the installed tool does not have the part %1: either its name is wrong, or its device family was left out of the installation (AMD&apos;s installer can add it)</source>
        <translation>l’outil installé n’a pas le composant %1&#xa0;: son nom est faux, ou sa famille n’a pas été installée (l’installateur d’AMD peut l’ajouter)</translation>
    </message>
    <message>
        <source>choose a board with a device that it has (snac boards lists boards): %1</source>
        <translation>choisissez une carte dont il a le composant (snac boards liste les cartes)&#xa0;: %1</translation>
    </message>
    <message>
        <source>choose another board, or install the family</source>
        <translation>choisissez une autre carte, ou installez la famille</translation>
    </message>
    <message>
        <source>1 bit less</source>
        <translation>1 bit de moins</translation>
    </message>
    <message>
        <source>1 bit less (%1)</source>
        <translation>1 bit de moins (%1)</translation>
    </message>
    <message>
        <source>%1 in each format</source>
        <translation>%1 dans chaque format</translation>
    </message>
    <message>
        <source>10 % more of the weights zero</source>
        <translation>10 % de poids nuls en plus</translation>
    </message>
    <message>
        <source>reuse factor doubled</source>
        <translation>facteur de réutilisation doublé</translation>
    </message>
    <message>
        <source>reuse factor doubled (%1)</source>
        <translation>facteur de réutilisation doublé (%1)</translation>
    </message>
    <message>
        <source>reuse factor doubled (%1 to %2)</source>
        <translation>facteur de réutilisation doublé (de %1 à %2)</translation>
    </message>
    <message>
        <source>no format has a bit to give</source>
        <translation>aucun format n’a de bit à céder</translation>
    </message>
    <message>
        <source>%1 has no bit to give</source>
        <translation>%1 n’a pas de bit à céder</translation>
    </message>
    <message>
        <source>every layer has the largest reuse factor that it can be built with</source>
        <translation>chaque couche a le plus grand facteur de réutilisation avec lequel elle peut être construite</translation>
    </message>
    <message>
        <source>search</source>
        <translation>recherche</translation>
    </message>
    <message>
        <source>local search</source>
        <translation>recherche locale</translation>
    </message>
    <message>
        <source>export</source>
        <translation>exportation</translation>
    </message>
    <message>
        <source>synthesis</source>
        <translation>synthèse</translation>
    </message>
    <message>
        <source>waits for a job that another server runs in this folder</source>
        <translation>attend une tâche qu’un autre serveur exécute dans ce dossier</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>cancelled before it began</source>
        <translation>interrompu avant de commencer</translation>
    </message>
    <message>
        <source>cancelled before it went on</source>
        <translation>interrompu avant de reprendre</translation>
    </message>
    <message>
        <source>stopped by the machine</source>
        <translation>arrêté par la machine</translation>
    </message>
    <message>
        <source>the server ended while it ran</source>
        <translation>le serveur s’est arrêté pendant l’exécution</translation>
    </message>
    <message>
        <source>the server ended before it began</source>
        <translation>le serveur s’est arrêté avant le début</translation>
    </message>
    <message>
        <source>the server ended before it went on</source>
        <translation>le serveur s’est arrêté avant la reprise</translation>
    </message>
    <message>
        <source>it was not begun: %1</source>
        <translation>la tâche n’a pas commencé&#xa0;: %1</translation>
    </message>
    <message>
        <source>resume_job goes on with it</source>
        <translation>resume_job la reprend</translation>
    </message>
    <message>
        <source>resume_job begins it</source>
        <translation>resume_job la commence</translation>
    </message>
    <message>
        <source>resume_job tries again</source>
        <translation>resume_job réessaie</translation>
    </message>
    <message>
        <source>once that is mended resume_job goes on with it</source>
        <translation>une fois cela corrigé, resume_job la reprend</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>des barres verticales</translation>
    </message>
    <message>
        <source>decimal commas</source>
        <translation>virgules décimales</translation>
    </message>
    <message>
        <source>decimal commas, %1</source>
        <translation>virgules décimales, %1</translation>
    </message>
    <message>
        <source>unpacked from .gz, %1</source>
        <translation>décompressé de .gz, %1</translation>
    </message>
    <message>
        <source>the last ones, which hold one 1 a row: a label each</source>
        <translation>les dernières, qui ont un seul 1 par ligne&#xa0;: une étiquette chacune</translation>
    </message>
    <message>
        <source>the last ones, which hold one 1 a row: a number each</source>
        <translation>les dernières, qui ont un seul 1 par ligne&#xa0;: un nombre chacune</translation>
    </message>
    <message>
        <source>0 and 1, and the name of a truth: a number each</source>
        <translation>des 0 et des 1, et le nom d’une vérité terrain&#xa0;: un nombre chacune</translation>
    </message>
    <message>
        <source>%1 is an input and tells the truth %2, as one of them is 1 in each row: leave out with dataset.drop, or set dataset.label_column to all of them</source>
        <translation>%1 est une entrée et révèle la vérité terrain %2, car une seule de ces colonnes vaut 1 dans chaque ligne&#xa0;: écartez-la avec dataset.drop, ou mettez-les toutes dans dataset.label_column</translation>
    </message>
    <message>
        <source>%1 are inputs and tell the truth %2, as one of them is 1 in each row: leave out with dataset.drop, or set dataset.label_column to all of them</source>
        <translation>%1 sont des entrées et révèlent la vérité terrain %2, car une seule de ces colonnes vaut 1 dans chaque ligne&#xa0;: écartez-les avec dataset.drop, ou mettez-les toutes dans dataset.label_column</translation>
    </message>
    <message>
        <source>%1 were taken as the truth as they hold one 1 a row, and %2 is an input</source>
        <translation>%1 ont été prises pour la vérité terrain, car elles ont un seul 1 par ligne, et %2 est une entrée</translation>
    </message>
    <message>
        <source>%1 were taken as the truth by their names, and %2 is an input</source>
        <translation>%1 ont été prises pour la vérité terrain d’après leurs noms, et %2 est une entrée</translation>
    </message>
    <message>
        <source>if it is the truth, set dataset.label_column to it</source>
        <translation>si c’est la vérité terrain, mettez-la dans dataset.label_column</translation>
    </message>
    <message>
        <source>true and false stand in more than one spelling in the truth (%1), which are taken as one class each</source>
        <translation>true et false sont écrits de plusieurs façons dans la vérité terrain (%1)&#x202f;; chacun est pris pour une seule classe</translation>
    </message>
    <message>
        <source>classes %1 and %2 are kept apart, as they are written</source>
        <translation>les classes %1 et %2 restent distinctes, telles qu’elles sont écrites</translation>
    </message>
    <message>
        <source>write them alike if they are one</source>
        <translation>écrivez-les de la même façon si elles n’en font qu’une</translation>
    </message>
    <message>
        <source>input %1 has the name of a group of rows: set dataset.group_column to it if rows of one value belong together, or leave it out with dataset.drop</source>
        <translation>l’entrée %1 porte le nom d’un groupe de lignes&#xa0;: mettez-la dans dataset.group_column si les lignes de même valeur vont ensemble, ou écartez-la avec dataset.drop</translation>
    </message>
    <message>
        <source>input %1 has the name of a weight: if it says what each row counts, set dataset.weight_column to it, or leave it out with dataset.drop</source>
        <translation>l’entrée %1 porte le nom d’un poids&#xa0;: si elle dit combien chaque ligne compte, mettez-la dans dataset.weight_column, ou écartez-la avec dataset.drop</translation>
    </message>
    <message>
        <source>input %1 is %2 in %3, far from all its other values: if it stands for a missing one, leave the field empty (dataset.missing_values)</source>
        <translation>l’entrée %1 vaut %2 dans %3, loin de toutes ses autres valeurs&#xa0;: si cela représente une valeur manquante, laissez le champ vide (dataset.missing_values)</translation>
    </message>
    <message>
        <source>targets that are the same in all rows, and nothing can be learned of: %1</source>
        <translation>cibles identiques dans toutes les lignes, dont rien ne peut être appris&#xa0;: %1</translation>
    </message>
    <message>
        <source>simulated numbers, as an array of this name says</source>
        <translation>nombres simulés, comme le dit un tableau de ce nom</translation>
    </message>
    <message>
        <source>more than one column may hold the truth (%1): set dataset.label_column to one of them</source>
        <translation>plusieurs colonnes peuvent contenir la vérité terrain (%1)&#xa0;: mettez l’une d’elles dans dataset.label_column</translation>
    </message>
    <message>
        <source>the others are inputs then</source>
        <translation>les autres sont alors des entrées</translation>
    </message>
    <message>
        <source>all rows have the same target (%1): there is nothing to learn. Is this the right column or array? (dataset.label_column, dataset.labels_key)</source>
        <translation>toutes les lignes ont la même cible (%1)&#xa0;: il n’y a rien à apprendre. Est-ce la bonne colonne ou le bon tableau&#x202f;? (dataset.label_column, dataset.labels_key)</translation>
    </message>
    <message>
        <source>the test rows in %1 and %2 are not like those to train on, %3 and %4: save both with the same inputs and the same truth, take them out of the file, or name other test rows in dataset.test_path</source>
        <translation>les lignes de test de %1 et %2 ne ressemblent pas à celles d’entraînement, %3 et %4&#xa0;: enregistrez les deux avec les mêmes entrées et la même vérité terrain, retirez-les du fichier, ou nommez d’autres lignes de test dans dataset.test_path</translation>
    </message>
    <message>
        <source>the test file lacks inputs of the other file: %1</source>
        <translation>il manque au fichier de test des entrées de l’autre fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>pictures like %1 are not read: save them as PNG (mogrify -format png *%2, of ImageMagick, does so)</source>
        <translation>les images comme %1 ne sont pas lues&#xa0;: enregistrez-les en PNG (mogrify -format png *%2, d’ImageMagick, le fait)</translation>
    </message>
    <message>
        <source>%1: no other array can be it, as none holds numbers or one word a row (%2)</source>
        <translation>%1&#xa0;: aucun autre tableau ne convient, car aucun ne contient des nombres ou un mot par ligne (%2)</translation>
    </message>
    <message>
        <source>put the truth beside it, or name a file with it in dataset.labels_path</source>
        <translation>placez la vérité terrain à côté, ou nommez un fichier qui la contient dans dataset.labels_path</translation>
    </message>
    <message>
        <source>cannot tell which array holds the truth for %1</source>
        <translation>impossible de dire quel tableau contient la vérité terrain de %1</translation>
    </message>
    <message>
        <source>%1: save them as float32 (labels as int64 or str)</source>
        <translation>%1&#xa0;: enregistrez-les en float32 (les étiquettes en int64 ou str)</translation>
    </message>
    <message>
        <source>arrays of Python objects are not read</source>
        <translation>les tableaux d’objets Python ne sont pas lus</translation>
    </message>
    <message>
        <source>this array holds words, and numbers are read here</source>
        <translation>ce tableau contient des mots, et ce sont des nombres qui sont lus ici</translation>
    </message>
    <message>
        <source>the label of row %1 is no text (UTF-8)</source>
        <translation>l’étiquette de la ligne %1 n’est pas du texte (UTF-8)</translation>
    </message>
    <message>
        <source>labels that are words stand in one dimension, one a row</source>
        <translation>les étiquettes qui sont des mots tiennent en une dimension, une par ligne</translation>
    </message>
    <message>
        <source>integers and %1</source>
        <translation>entiers et %1</translation>
    </message>
    <message>
        <source>integers, %1 and %2</source>
        <translation>entiers, %1 et %2</translation>
    </message>
    <message>
        <source>(the stored network, of a fold that trained on these rows) %1</source>
        <translation>(le réseau enregistré, d’un pli entraîné sur ces lignes) %1</translation>
    </message>
    <message>
        <source>cannot read this file: %1</source>
        <translation>impossible de lire ce fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>this file is too large: at most %1 are read of one</source>
        <translation>ce fichier est trop grand&#xa0;: d’un fichier, %1 au plus sont lus</translation>
    </message>
    <message>
        <source>this file is too large: %1, at most %2 are read of one</source>
        <translation>ce fichier est trop grand&#xa0;: %1, alors que %2 au plus sont lus</translation>
    </message>
    <message>
        <source>not enough memory to read this file of %1</source>
        <translation>pas assez de mémoire pour lire ce fichier de %1</translation>
    </message>
    <message>
        <source>this is %1, not a file</source>
        <translation>ceci est %1, pas un fichier</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>un dossier</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>un tube</translation>
    </message>
    <message>
        <source>a socket or a device</source>
        <translation>une socket ou un périphérique</translation>
    </message>
    <message>
        <source>this file exists already</source>
        <translation>ce fichier existe déjà</translation>
    </message>
    <message>
        <source>remove it first, or choose another name (--out)</source>
        <translation>supprimez-le d’abord, ou choisissez un autre nom (--out)</translation>
    </message>
    <message>
        <source>name the study file to make, FILE.snac (--out)</source>
        <translation>nommez le fichier d’étude à créer, FILE.snac (--out)</translation>
    </message>
    <message>
        <source>study files end with .snac</source>
        <translation>les fichiers d’étude se terminent par .snac</translation>
    </message>
    <message>
        <source>name it so</source>
        <translation>nommez-le ainsi</translation>
    </message>
    <message>
        <source>this name is not UTF-8</source>
        <translation>ce nom n’est pas en UTF-8</translation>
    </message>
    <message>
        <source>a study keeps its paths as text, so rename it</source>
        <translation>une étude garde ses chemins sous forme de texte, renommez-le donc</translation>
    </message>
    <message>
        <source>damaged archive: %1</source>
        <translation>archive endommagée&#xa0;: %1</translation>
    </message>
    <message>
        <source>this is not a complete %1 archive (no directory at its end)</source>
        <translation>ce n’est pas une archive %1 complète (pas de répertoire à sa fin)</translation>
    </message>
    <message>
        <source>the archive holds no arrays (.npy members)</source>
        <translation>l’archive ne contient pas de tableaux (membres .npy)</translation>
    </message>
    <message>
        <source>this folder is no bundle: it has no %1</source>
        <translation>ce dossier n’est pas un paquet&#xa0;: il n’a pas de %1</translation>
    </message>
    <message>
        <source>a bundle is read as a folder with %1 and %2 in it</source>
        <translation>un paquet est lu comme un dossier contenant %1 et %2</translation>
    </message>
    <message>
        <source>this is no network that can be read (the folder of a bundle, .npz or .onnx): %1</source>
        <translation>ce n’est pas un réseau lisible (le dossier d’un paquet, .npz ou .onnx)&#xa0;: %1</translation>
    </message>
    <message>
        <source>this network has integers of its own, which are kept</source>
        <translation>ce réseau a ses propres entiers, qui sont conservés</translation>
    </message>
    <message>
        <source>leave --precision out here, and ask for another precision when it is exported</source>
        <translation>omettez --precision ici, et demandez un autre format à l’exportation</translation>
    </message>
    <message>
        <source>no settings can be made for this network: %1</source>
        <translation>aucun réglage n’est possible pour ce réseau&#xa0;: %1</translation>
    </message>
    <message>
        <source>this network cannot become hardware: %1</source>
        <translation>ce réseau ne peut pas être réalisé en matériel&#xa0;: %1</translation>
    </message>
    <message>
        <source>a network of more than %1 weights</source>
        <translation>un réseau de plus de %1 poids</translation>
    </message>
    <message>
        <source>network.json is no JSON object</source>
        <translation>network.json n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>network.json does not say that it describes a network (&apos;format&apos;: &apos;snac-bundle&apos;)</source>
        <translation>network.json ne dit pas qu’il décrit un réseau (&apos;format&apos;: &apos;snac-bundle&apos;)</translation>
    </message>
    <message>
        <source>the bundle has version %1</source>
        <translation>le paquet a la version %1</translation>
    </message>
    <message>
        <source>this program reads up to %1</source>
        <translation>ce programme lit jusqu’à %1</translation>
    </message>
    <message>
        <source>the bundle has no float weights</source>
        <translation>le paquet n’a pas de poids flottants</translation>
    </message>
    <message>
        <source>the bundle contradicts itself: its integers do not give its example outputs</source>
        <translation>le paquet se contredit&#xa0;: ses entiers ne donnent pas ses sorties d’exemple</translation>
    </message>
    <message>
        <source>the bundle contradicts itself: its float network has not the inputs and outputs of its integers</source>
        <translation>le paquet se contredit&#xa0;: son réseau flottant n’a pas les entrées et les sorties de ses entiers</translation>
    </message>
    <message>
        <source>the arrays example_integers and example_outputs do not fit the network</source>
        <translation>les tableaux example_integers et example_outputs ne correspondent pas au réseau</translation>
    </message>
    <message>
        <source>formats: %1 for %2 layers with weights</source>
        <translation>formats&#xa0;: %1 pour %2 couches avec des poids</translation>
    </message>
    <message>
        <source>The bundle has no weights as trained; those with batch norm folded in are used.</source>
        <translation>Le paquet n’a pas les poids tels qu’entraînés&#x202f;; ceux où la normalisation par lots est intégrée sont utilisés.</translation>
    </message>
    <message>
        <source>array &apos;%1&apos;: %2</source>
        <translation>tableau «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; must be above 0</source>
        <translation>le tableau «&#xa0;%1&#xa0;» doit être au-dessus de 0</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; holds a 0</source>
        <translation>le tableau «&#xa0;%1&#xa0;» contient un 0</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; is no text</source>
        <translation>le tableau «&#xa0;%1&#xa0;» n’est pas du texte</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; is %2</source>
        <translation>le tableau «&#xa0;%1&#xa0;» est %2</translation>
    </message>
    <message>
        <source>it must be from %1 to %2</source>
        <translation>il doit aller de %1 à %2</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; must hold %2 x %3 floating-point numbers</source>
        <translation>le tableau «&#xa0;%1&#xa0;» doit contenir %2 x %3 nombres à virgule flottante</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; must hold %2 integers</source>
        <translation>le tableau «&#xa0;%1&#xa0;» doit contenir %2 entiers</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; holds a number that is not finite</source>
        <translation>le tableau «&#xa0;%1&#xa0;» contient un nombre qui n’est pas fini</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; is no matrix that follows the layer before it</source>
        <translation>le tableau «&#xa0;%1&#xa0;» n’est pas une matrice qui suit la couche précédente</translation>
    </message>
    <message>
        <source>there is no array &apos;%1&apos;</source>
        <translation>il n’y a pas de tableau «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>there are two arrays &apos;%1&apos;</source>
        <translation>il y a deux tableaux «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>this is no .npy array of version 1 to 3</source>
        <translation>ce n’est pas un tableau .npy de version 1 à 3</translation>
    </message>
    <message>
        <source>it ends inside its header</source>
        <translation>il se termine dans son en-tête</translation>
    </message>
    <message>
        <source>its type cannot be read</source>
        <translation>son type ne peut pas être lu</translation>
    </message>
    <message>
        <source>little-endian numbers and texts can</source>
        <translation>les nombres et textes little-endian peuvent l’être</translation>
    </message>
    <message>
        <source>its shape cannot be read</source>
        <translation>sa forme ne peut pas être lue</translation>
    </message>
    <message>
        <source>its header announces more numbers than it holds</source>
        <translation>son en-tête annonce plus de nombres qu’il n’en contient</translation>
    </message>
    <message>
        <source>its header announces %1 values of %2 bytes, it holds %3 bytes</source>
        <translation>son en-tête annonce %1 valeurs de %2 octets, il contient %3 octets</translation>
    </message>
    <message>
        <source>layer %1 has the activation &apos;%2&apos;</source>
        <translation>la couche %1 a l’activation «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>ReLU can be read, and linear or sigmoid at the end</source>
        <translation>ReLU peut être lue, de même que linear ou sigmoid à la fin</translation>
    </message>
    <message>
        <source>take the arrays of integers (w0_int and so on) out to read the float weights alone</source>
        <translation>retirez les tableaux d’entiers (w0_int, etc.) pour ne lire que les poids flottants</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing</source>
        <translation>«&#xa0;%1&#xa0;» manque</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs more than 52 bits on one grid</source>
        <translation>«&#xa0;%1&#xa0;» demande plus de 52 bits sur une même grille</translation>
    </message>
    <message>
        <source>Only the float weights are read, there are no integers: %1.</source>
        <translation>Seuls les poids flottants sont lus, il n’y a pas d’entiers&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Its integers have more bits than floats; only the integers are there.</source>
        <translation>Ses entiers ont plus de bits que les flottants&#x202f;; seuls les entiers sont là.</translation>
    </message>
    <message>
        <source>node &apos;%1&apos; (%2)</source>
        <translation>nœud «&#xa0;%1&#xa0;» (%2)</translation>
    </message>
    <message>
        <source>node &apos;%1&apos; (%2): %3</source>
        <translation>nœud «&#xa0;%1&#xa0;» (%2)&#xa0;: %3</translation>
    </message>
    <message>
        <source>this is no ONNX file, or it is cut short</source>
        <translation>ce n’est pas un fichier ONNX, ou il est tronqué</translation>
    </message>
    <message>
        <source>this is no ONNX model: it has no graph or no version of its operators</source>
        <translation>ce n’est pas un modèle ONNX&#xa0;: il n’a pas de graphe ou pas de version de ses opérateurs</translation>
    </message>
    <message>
        <source>an ONNX file of more than 256 MB</source>
        <translation>un fichier ONNX de plus de 256 MB</translation>
    </message>
    <message>
        <source>the ONNX checker refuses the model: %1</source>
        <translation>le vérificateur ONNX refuse le modèle&#xa0;: %1</translation>
    </message>
    <message>
        <source>the model defines functions of its own</source>
        <translation>le modèle définit ses propres fonctions</translation>
    </message>
    <message>
        <source>inline them first</source>
        <translation>intégrez-les d’abord au graphe</translation>
    </message>
    <message>
        <source>sparse tensors cannot be read</source>
        <translation>les tenseurs creux ne peuvent pas être lus</translation>
    </message>
    <message>
        <source>save the weights as plain ones</source>
        <translation>enregistrez les poids comme tenseurs ordinaires</translation>
    </message>
    <message>
        <source>the graph runs in a circle</source>
        <translation>le graphe tourne en boucle</translation>
    </message>
    <message>
        <source>the graph has no input or no output</source>
        <translation>le graphe n’a pas d’entrée ou pas de sortie</translation>
    </message>
    <message>
        <source>the graph has %1 inputs and %2 outputs</source>
        <translation>le graphe a %1 entrées et %2 sorties</translation>
    </message>
    <message>
        <source>one of each can be read</source>
        <translation>une de chaque peut être lue</translation>
    </message>
    <message>
        <source>the graph multiplies its input by no matrix</source>
        <translation>le graphe ne multiplie son entrée par aucune matrice</translation>
    </message>
    <message>
        <source>no node uses &apos;%1&apos;, which is not the output of the graph</source>
        <translation>aucun nœud n’utilise «&#xa0;%1&#xa0;», qui n’est pas la sortie du graphe</translation>
    </message>
    <message>
        <source>no node makes the tensor &apos;%1&apos;</source>
        <translation>aucun nœud ne produit le tenseur «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>behind &apos;%1&apos; the graph forks, into %2 and %3</source>
        <translation>après «&#xa0;%1&#xa0;», le graphe bifurque vers %2 et %3</translation>
    </message>
    <message>
        <source>only plain chains of layers can be read</source>
        <translation>seules de simples chaînes de couches peuvent être lues</translation>
    </message>
    <message>
        <source>%1 takes %2 values, but gets %3</source>
        <translation>%1 prend %2 valeurs, mais en reçoit %3</translation>
    </message>
    <message>
        <source>%1 takes %2 values</source>
        <translation>%1 prend %2 valeurs</translation>
    </message>
    <message>
        <source>at most 65536 can be</source>
        <translation>65536 au plus sont possibles</translation>
    </message>
    <message>
        <source>%1 has not two inputs</source>
        <translation>%1 n’a pas deux entrées</translation>
    </message>
    <message>
        <source>%1 joins two branches</source>
        <translation>%1 réunit deux branches</translation>
    </message>
    <message>
        <source>%1 stands where the number of features is not known yet</source>
        <translation>%1 se trouve là où le nombre de variables n’est pas encore connu</translation>
    </message>
    <message>
        <source>%1 is not values times constant weights</source>
        <translation>%1 n’est pas un produit de valeurs par des poids constants</translation>
    </message>
    <message>
        <source>%1 subtracts or divides the other way round</source>
        <translation>%1 soustrait ou divise dans l’autre sens</translation>
    </message>
    <message>
        <source>%1 divides by 0</source>
        <translation>%1 divise par 0</translation>
    </message>
    <message>
        <source>%1 is of the domain &apos;%2&apos;, which is not known</source>
        <translation>%1 est du domaine «&#xa0;%2&#xa0;», qui est inconnu</translation>
    </message>
    <message>
        <source>%1 multiplies weights by values, not values by weights</source>
        <translation>%1 multiplie des poids par des valeurs, non des valeurs par des poids</translation>
    </message>
    <message>
        <source>%1 is of a kind that cannot be read</source>
        <translation>%1 est d’un type qui ne peut pas être lu</translation>
    </message>
    <message>
        <source>dense layers, batch norm and activations can</source>
        <translation>les couches denses, la normalisation par lots et les activations peuvent l’être</translation>
    </message>
    <message>
        <source>%1 has other constants than the activation of that name here</source>
        <translation>%1 a d’autres constantes que l’activation de ce nom ici</translation>
    </message>
    <message>
        <source>%1 computes with constants alone</source>
        <translation>%1 ne calcule qu’avec des constantes</translation>
    </message>
    <message>
        <source>simplify the model first</source>
        <translation>simplifiez d’abord le modèle</translation>
    </message>
    <message>
        <source>its constant is not one number a feature</source>
        <translation>sa constante n’est pas un nombre par variable</translation>
    </message>
    <message>
        <source>its constant holds a number that is not finite</source>
        <translation>sa constante contient un nombre qui n’est pas fini</translation>
    </message>
    <message>
        <source>its weights are no matrix</source>
        <translation>ses poids ne sont pas une matrice</translation>
    </message>
    <message>
        <source>a weight is not finite</source>
        <translation>un poids n’est pas fini</translation>
    </message>
    <message>
        <source>its bias is not constant</source>
        <translation>son biais n’est pas constant</translation>
    </message>
    <message>
        <source>its statistics are not constant</source>
        <translation>ses statistiques ne sont pas constantes</translation>
    </message>
    <message>
        <source>a variance below 0</source>
        <translation>une variance au-dessous de 0</translation>
    </message>
    <message>
        <source>its number of bits is not a constant</source>
        <translation>son nombre de bits n’est pas une constante</translation>
    </message>
    <message>
        <source>this operator is not known</source>
        <translation>cet opérateur est inconnu</translation>
    </message>
    <message>
        <source>its inputs have shapes that do not fit each other</source>
        <translation>ses entrées ont des formes qui ne vont pas ensemble</translation>
    </message>
    <message>
        <source>it has too few inputs</source>
        <translation>il a trop peu d’entrées</translation>
    </message>
    <message>
        <source>nothing before it makes its input &apos;%1&apos;</source>
        <translation>rien avant lui ne produit son entrée «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 is read as a batch norm.</source>
        <translation>%1 est lu comme une normalisation par lots.</translation>
    </message>
    <message>
        <source>The graph has several outputs; &apos;%1&apos; is read.</source>
        <translation>Le graphe a plusieurs sorties&#x202f;; «&#xa0;%1&#xa0;» est lue.</translation>
    </message>
    <message>
        <source>the input has no Quant</source>
        <translation>l’entrée n’a pas de Quant</translation>
    </message>
    <message>
        <source>behind %1 there is no Quant</source>
        <translation>après %1, il n’y a pas de Quant</translation>
    </message>
    <message>
        <source>%1 has no Quant behind it: its outputs are the exact sums, %2.</source>
        <translation>%1 n’est suivi d’aucun Quant&#xa0;: ses sorties sont les sommes exactes, %2.</translation>
    </message>
    <message>
        <source>the slope of a LeakyRelu is no power of two</source>
        <translation>la pente d’un LeakyRelu n’est pas une puissance de deux</translation>
    </message>
    <message>
        <source>Float weights with formats would not give these integers; only the integers are there.</source>
        <translation>Des poids flottants avec des formats ne donneraient pas ces entiers&#x202f;; seuls les entiers sont là.</translation>
    </message>
    <message>
        <source>the network tells %1 classes apart, %2 names were given</source>
        <translation>le réseau distingue %1 classes, %2 noms ont été donnés</translation>
    </message>
    <message>
        <source>names of classes were given for a network whose outputs are %1</source>
        <translation>des noms de classes ont été donnés pour un réseau dont les sorties sont des %1</translation>
    </message>
    <message>
        <source>the network has %1, the data %2</source>
        <translation>le réseau a %1, les données %2</translation>
    </message>
    <message>
        <source>the network has %1, the data %2 (%3)</source>
        <translation>le réseau a %1, les données %2 (%3)</translation>
    </message>
    <message>
        <source>the network tells %1 apart, the data %2</source>
        <translation>le réseau distingue %1, les données %2</translation>
    </message>
    <message>
        <source>name the outputs as the data do (--classes), in the order of the network</source>
        <translation>nommez les sorties comme les données (--classes), dans l’ordre du réseau</translation>
    </message>
    <message>
        <source>the network tells %1, the data are of the other kind</source>
        <translation>le réseau donne des %1, les données sont de l’autre sorte</translation>
    </message>
    <message>
        <source>say which it is (--task)</source>
        <translation>dites ce qu’il en est (--task)</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>nombres</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>classes</translation>
    </message>
    <message>
        <source>to standardise raw features needs data to learn it from (--data)</source>
        <translation>pour standardiser les variables brutes, il faut des données dont l’apprendre (--data)</translation>
    </message>
    <message>
        <source>the network has a scaler of its own, which is kept</source>
        <translation>le réseau a sa propre normalisation, qui est conservée</translation>
    </message>
    <message>
        <source>leave the wish to standardise out</source>
        <translation>ne demandez pas de standardiser</translation>
    </message>
    <message>
        <source>raw features are standardised by the training rows of %1</source>
        <translation>les variables brutes sont standardisées d’après les lignes d’entraînement de %1</translation>
    </message>
    <message>
        <source>the outputs stand for %1, in this order</source>
        <translation>les sorties représentent %1, dans cet ordre</translation>
    </message>
    <message>
        <source>the numbers of the classes in the data stand for %1, in this order</source>
        <translation>les numéros des classes dans les données représentent %1, dans cet ordre</translation>
    </message>
    <message>
        <source>the columns of the data are taken as the inputs of the network in their order: %1</source>
        <translation>les colonnes des données sont prises pour les entrées du réseau dans leur ordre&#xa0;: %1</translation>
    </message>
    <message>
        <source>this is no text in UTF-8</source>
        <translation>ce n’est pas du texte en UTF-8</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>a double quote is opened here and never closed</source>
        <translation>un guillemet double est ouvert ici et jamais fermé</translation>
    </message>
    <message>
        <source>this is no result table of SNAC-Pack: the table of a search begins with trial and performance_metric, that of a local search has Accuracy and Precision or Sparsity</source>
        <translation>ce n’est pas un tableau de résultats de SNAC-Pack&#xa0;: celui d’une recherche commence par trial et performance_metric, celui d’une recherche locale a Accuracy et Precision ou Sparsity</translation>
    </message>
    <message>
        <source>it has no row below its header, so there is no result</source>
        <translation>il n’a pas de ligne sous son en-tête, il n’y a donc pas de résultat</translation>
    </message>
    <message>
        <source>the column %1 stands twice</source>
        <translation>la colonne %1 figure deux fois</translation>
    </message>
    <message>
        <source>the column %1 is none of SNAC-Pack&apos;s and was left out</source>
        <translation>la colonne %1 n’est pas de SNAC-Pack et a été écartée</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot; and should be a number</source>
        <translation>%1 est «&#xa0;%2&#xa0;» et devrait être un nombre</translation>
    </message>
    <message>
        <source>the trial is &quot;%1&quot; and should be a number from 0 to %2</source>
        <translation>trial est «&#xa0;%1&#xa0;» et devrait être un nombre de 0 à %2</translation>
    </message>
    <message>
        <source>params cannot be read: %1</source>
        <translation>params ne peut pas être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>character %1 should be %2</source>
        <translation>le caractère %1 devrait être %2</translation>
    </message>
    <message>
        <source>it has the parameter %1 twice</source>
        <translation>il a deux fois le paramètre %1</translation>
    </message>
    <message>
        <source>this line has %1, the header %2: a field with a comma needs double quotes</source>
        <translation>cette ligne a %1, l’en-tête %2&#xa0;: un champ avec une virgule demande des guillemets doubles</translation>
    </message>
    <message>
        <source>there are more than %1 rows</source>
        <translation>il y a plus de %1 lignes</translation>
    </message>
    <message>
        <source>trial %1 stands in line %2 already: these are two runs in one file, so make a file of each</source>
        <translation>l’essai %1 figure déjà à la ligne %2&#xa0;: ce sont deux exécutions dans un fichier, faites donc un fichier de chacune</translation>
    </message>
    <message>
        <source>%1 not in the file: they failed, or another process ran them</source>
        <translation>absents du fichier&#xa0;: %1, en échec ou exécutés par un autre processus</translation>
    </message>
    <message>
        <source>the precision of %1 was put together again, for its comma was not in double quotes</source>
        <translation>le format de %1 a été reconstitué, car sa virgule n’était pas entre guillemets doubles</translation>
    </message>
    <message>
        <source>these are rows of a local search; each is a trial, in the order of the file</source>
        <translation>ce sont les lignes d’une recherche locale&#x202f;; chacune est un essai, dans l’ordre du fichier</translation>
    </message>
    <message>
        <source>not in the file: SNAC-Pack writes no row for a trial that failed, or that another process ran</source>
        <translation>absent du fichier&#xa0;: SNAC-Pack n’écrit pas de ligne pour un essai en échec ou exécuté par un autre processus</translation>
    </message>
    <message>
        <source>there is a %1 beside it: its program still writes it, or died. End or open it with Optuna once, then import it</source>
        <translation>il y a un %1 à côté&#xa0;: son programme y écrit encore, ou s’est arrêté brutalement. Terminez-le ou ouvrez le fichier une fois avec Optuna, puis importez-le</translation>
    </message>
    <message>
        <source>it is never changed from here</source>
        <translation>il n’est jamais modifié d’ici</translation>
    </message>
    <message>
        <source>it was written while it was read</source>
        <translation>il a été modifié pendant la lecture</translation>
    </message>
    <message>
        <source>import it when its program has come to rest</source>
        <translation>importez-le quand son programme aura fini d’écrire</translation>
    </message>
    <message>
        <source>this SQLite file is no study of Optuna: it has no table %1</source>
        <translation>ce fichier SQLite n’est pas une étude d’Optuna&#xa0;: il n’a pas de table %1</translation>
    </message>
    <message>
        <source>this file was made by Optuna before 2.4</source>
        <translation>ce fichier a été créé par un Optuna antérieur à 2.4</translation>
    </message>
    <message>
        <source>bring it up to date on a copy: optuna storage upgrade --storage sqlite:///COPY</source>
        <translation>mettez-le à jour sur une copie&#xa0;: optuna storage upgrade --storage sqlite:///COPY</translation>
    </message>
    <message>
        <source>this file of Optuna holds no study</source>
        <translation>ce fichier d’Optuna ne contient pas d’étude</translation>
    </message>
    <message>
        <source>this file holds %1 studies</source>
        <translation>ce fichier contient %1 études</translation>
    </message>
    <message>
        <source>choose one with --study: %1</source>
        <translation>choisissez-en une avec --study&#xa0;: %1</translation>
    </message>
    <message>
        <source>there is no study %1 in this file, but %2</source>
        <translation>il n’y a pas d’étude %1 dans ce fichier, mais %2</translation>
    </message>
    <message>
        <source>only a file of Optuna has several studies</source>
        <translation>seul un fichier d’Optuna a plusieurs études</translation>
    </message>
    <message>
        <source>leave --study out</source>
        <translation>omettez --study</translation>
    </message>
    <message>
        <source>it has %1 objectives</source>
        <translation>il a %1 objectifs</translation>
    </message>
    <message>
        <source>1 to %1 can be read</source>
        <translation>1 à %1 peuvent être lus</translation>
    </message>
    <message>
        <source>its objectives are not numbered from 0 without gaps</source>
        <translation>ses objectifs ne sont pas numérotés à partir de 0 sans lacune</translation>
    </message>
    <message>
        <source>its trials are not numbered from 0 without gaps: trial %1 is missing, or there twice</source>
        <translation>ses essais ne sont pas numérotés à partir de 0 sans lacune&#xa0;: l’essai %1 manque ou figure deux fois</translation>
    </message>
    <message>
        <source>it has more than %1 trials</source>
        <translation>il a plus de %1 essais</translation>
    </message>
    <message>
        <source>trial %1 has the state &quot;%2&quot;, which Optuna does not have</source>
        <translation>l’essai %1 a l’état «&#xa0;%2&#xa0;», qu’Optuna n’a pas</translation>
    </message>
    <message>
        <source>a value of trial %1 is &quot;%2&quot; and should be a number</source>
        <translation>une valeur de l’essai %1 est «&#xa0;%2&#xa0;» et devrait être un nombre</translation>
    </message>
    <message>
        <source>parameter %1 of trial %2: %3</source>
        <translation>paramètre %1 de l’essai %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>parameter %1 of trial %2 has a value outside its own range</source>
        <translation>le paramètre %1 de l’essai %2 a une valeur hors de son propre intervalle</translation>
    </message>
    <message>
        <source>its range has no ends, or not in their order</source>
        <translation>son intervalle n’a pas de bornes, ou pas dans l’ordre</translation>
    </message>
    <message>
        <source>its distribution is none of Optuna&apos;s: %1</source>
        <translation>sa distribution n’est pas d’Optuna&#xa0;: %1</translation>
    </message>
    <message>
        <source>pruned by Optuna</source>
        <translation>élagué par Optuna</translation>
    </message>
    <message>
        <source>failed in Optuna</source>
        <translation>en échec dans Optuna</translation>
    </message>
    <message>
        <source>not finished when the file was read (%1)</source>
        <translation>pas terminé quand le fichier a été lu (%1)</translation>
    </message>
    <message>
        <source>it has the values that SNAC-Pack gives to a trial that failed</source>
        <translation>il a les valeurs que SNAC-Pack donne à un essai en échec</translation>
    </message>
    <message>
        <source>objective %1 has no value</source>
        <translation>l’objectif %1 n’a pas de valeur</translation>
    </message>
    <message>
        <source>objective %1 is infinite</source>
        <translation>l’objectif %1 est infini</translation>
    </message>
    <message>
        <source>%1 is no finite number</source>
        <translation>%1 n’est pas un nombre fini</translation>
    </message>
    <message>
        <source>the parameter %1 is left out: not every trial has it, and it has too many values for a list</source>
        <translation>le paramètre %1 est écarté&#xa0;: tous les essais ne l’ont pas, et il a trop de valeurs pour une liste</translation>
    </message>
    <message>
        <source>--objectives has %1, the results have %2</source>
        <translation>--objectives a %1, les résultats ont %2</translation>
    </message>
    <message>
        <source>write - for one that is to be left out</source>
        <translation>écrivez - pour celui qui est à écarter</translation>
    </message>
    <message>
        <source>its objectives, in their order: %1</source>
        <translation>ses objectifs, dans leur ordre&#xa0;: %1</translation>
    </message>
    <message>
        <source>objective %1 has no name that is a quantity here</source>
        <translation>l’objectif %1 n’a pas un nom qui soit une grandeur ici</translation>
    </message>
    <message>
        <source>there is no quantity %1</source>
        <translation>il n’y a pas de grandeur %1</translation>
    </message>
    <message>
        <source>say what they are, and - for one to leave out: --objectives accuracy,clock_cycles</source>
        <translation>dites ce qu’ils sont, et - pour en écarter un&#xa0;: --objectives accuracy,clock_cycles</translation>
    </message>
    <message>
        <source>two objectives cannot both be %1</source>
        <translation>deux objectifs ne peuvent pas être tous deux %1</translation>
    </message>
    <message>
        <source>no objective is left</source>
        <translation>il ne reste pas d’objectif</translation>
    </message>
    <message>
        <source>objective %1, %2, was left out: the front is that of the others</source>
        <translation>l’objectif %1, %2, a été écarté&#xa0;: le front est celui des autres</translation>
    </message>
    <message>
        <source>objective %1 was left out: the front is that of the others</source>
        <translation>l’objectif %1 a été écarté&#xa0;: le front est celui des autres</translation>
    </message>
    <message>
        <source>trial %1 has %2 %3, which is to be a share from 0 to 1</source>
        <translation>l’essai %1 a %2 %3, qui doit être une part de 0 à 1</translation>
    </message>
    <message>
        <source>trial %1 has %2 %3, which cannot be</source>
        <translation>l’essai %1 a %2 %3, ce qui est impossible</translation>
    </message>
    <message>
        <source>is this objective something else (--objectives)?</source>
        <translation>cet objectif est-il autre chose (--objectives)&#x202f;?</translation>
    </message>
    <message>
        <source>no study can be made of these results: %1</source>
        <translation>aucune étude ne peut être faite de ces résultats&#xa0;: %1</translation>
    </message>
    <message>
        <source>figures are as that program has them: its data, its training, its estimates and its board, none of which is in the file</source>
        <translation>les chiffres sont ceux de ce programme&#xa0;: ses données, son entraînement, ses estimations et sa carte, dont rien n’est dans le fichier</translation>
    </message>
    <message>
        <source>the reference point of the hypervolume lies a tenth of the span beyond the worst trial of every objective, so the figure compares trials of this study alone</source>
        <translation>le point de référence de l’hypervolume est à un dixième de l’étendue au-delà du pire essai de chaque objectif&#x202f;; la valeur ne compare donc que les essais de cette étude</translation>
    </message>
    <message>
        <source>1 output</source>
        <translation>1 sortie</translation>
    </message>
    <message>
        <source>%1 outputs</source>
        <translation>%1 sorties</translation>
    </message>
    <message>
        <source>1 target</source>
        <translation>1 cible</translation>
    </message>
    <message>
        <source>%1 targets</source>
        <translation>%1 cibles</translation>
    </message>
    <message>
        <source>1 name</source>
        <translation>1 nom</translation>
    </message>
    <message>
        <source>%1 names</source>
        <translation>%1 noms</translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>1 champ</translation>
    </message>
    <message>
        <source>%1 fields</source>
        <translation>%1 champs</translation>
    </message>
    <message>
        <source>a column of text cannot be an input, but another has the name of the truth (%1): set dataset.label_column to the one with the truth, or say what the text is: left out (dataset.drop), which rows belong together (dataset.group_column), or when each was taken (dataset.time_column)</source>
        <translation>une colonne de texte ne peut pas être une entrée, mais une autre porte le nom de la vérité (%1)&#xa0;: donner à dataset.label_column celle de la vérité, ou dire ce qu’est le texte&#xa0;: laissé de côté (dataset.drop), quelles lignes vont ensemble (dataset.group_column), ou quand chacune a été prise (dataset.time_column)</translation>
    </message>
    <message>
        <source>built as %1 instead of the study&apos;s %2: networks are rounded to at most %3 bits, what a float holds exactly</source>
        <translation>construit en %1 au lieu de %2 de l’étude&#xa0;: les réseaux sont arrondis à %3 bits au plus, ce qu’un flottant tient exactement</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: unquantized %3 · integers %4 · RTL %5 · HLS C++ %6</source>
        <translation>%1 sur les %2 lignes de validation de la vérification&#xa0;: non quantifié %3 · entiers %4 · RTL %5 · C++ HLS %6</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: unquantized %3 · integers %4 · RTL %5</source>
        <translation>%1 sur les %2 lignes de validation de la vérification&#xa0;: non quantifié %3 · entiers %4 · RTL %5</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: unquantized %3 · integers %4 · HLS C++ %5</source>
        <translation>%1 sur les %2 lignes de validation de la vérification&#xa0;: non quantifié %3 · entiers %4 · C++ HLS %5</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: unquantized %3 · integers %4</source>
        <translation>%1 sur les %2 lignes de validation de la vérification&#xa0;: non quantifié %3 · entiers %4</translation>
    </message>
    <message>
        <source>%1: networks are rounded to at most %2 bits, what a float holds exactly; trained ones are priced and exported as %3</source>
        <translation>%1&#xa0;: les réseaux sont arrondis à %2 bits au plus, ce qu’un flottant tient exactement&#x202f;; les réseaux entraînés sont évalués et exportés en %3</translation>
    </message>
    <message>
        <source>%1: networks are rounded to 2 to %2 bits, what a float holds exactly</source>
        <translation>%1&#xa0;: les réseaux sont arrondis à 2 à %2 bits, ce qu’un flottant tient exactement</translation>
    </message>
    <message>
        <source>the test rows are simulated, those to train and choose with are not</source>
        <translation>les lignes de test sont simulées, celles pour entraîner et choisir ne le sont pas</translation>
    </message>
    <message>
        <source>the rows to train and choose with are simulated, the test rows are not</source>
        <translation>les lignes pour entraîner et choisir sont simulées, les lignes de test ne le sont pas</translation>
    </message>
    <message>
        <source>all training rows of a class have the weight 0 (%1): nothing is learned of it. Is dataset.weight_column the right column?</source>
        <translation>toutes les lignes d’entraînement d’une classe ont le poids 0 (%1)&#xa0;: rien n’en est appris. dataset.weight_column est-elle la bonne colonne&#x202f;?</translation>
    </message>
    <message>
        <source>all training rows with one answer to a label have the weight 0 (%1): nothing is learned of it. Is dataset.weight_column the right column?</source>
        <translation>toutes les lignes d’entraînement avec l’une des deux réponses à une étiquette ont le poids 0 (%1)&#xa0;: rien n’en est appris. dataset.weight_column est-elle la bonne colonne&#x202f;?</translation>
    </message>
    <message>
        <source>%1 of %2 rows, as dataset.subset_size is %3</source>
        <translation>%1 des %2 lignes, car dataset.subset_size vaut %3</translation>
    </message>
    <message>
        <source>%1 of %2 rows to train and choose with, as dataset.subset_size is %3</source>
        <translation>%1 des %2 lignes pour entraîner et choisir, car dataset.subset_size vaut %3</translation>
    </message>
    <message>
        <source>class %1 has no validation row: what steers the search says nothing of it</source>
        <translation>la classe %1 n’a aucune ligne de validation&#xa0;: ce qui commande la recherche n’en dit rien</translation>
    </message>
    <message>
        <source>class %1 has no test row: the test score says nothing of it</source>
        <translation>la classe %1 n’a aucune ligne de test&#xa0;: le score de test n’en dit rien</translation>
    </message>
    <message>
        <source>%1 classes have fewer than 10 rows for validation or for the test (%2): their part of every score rests on these few</source>
        <translation>%1 classes ont moins de 10 lignes pour la validation ou pour le test (%2)&#xa0;: leur part de chaque score repose sur ces quelques lignes</translation>
    </message>
    <message>
        <source>%1 classes have no validation row (%2): what steers the search says nothing of them</source>
        <translation>%1 classes n’ont aucune ligne de validation (%2)&#xa0;: ce qui commande la recherche n’en dit rien</translation>
    </message>
    <message>
        <source>%1 classes have no test row (%2): the test score says nothing of them</source>
        <translation>%1 classes n’ont aucune ligne de test (%2)&#xa0;: le score de test n’en dit rien</translation>
    </message>
    <message>
        <source>label %1 has no validation row: what steers the search says nothing of it</source>
        <translation>l’étiquette %1 n’est présente dans aucune ligne de validation&#xa0;: ce qui commande la recherche n’en dit rien</translation>
    </message>
    <message>
        <source>label %1 has no test row: the test score says nothing of it</source>
        <translation>l’étiquette %1 n’est présente dans aucune ligne de test&#xa0;: le score de test n’en dit rien</translation>
    </message>
    <message>
        <source>label %1 has no validation row without it: what steers the search says nothing of it</source>
        <translation>l’étiquette %1 ne manque dans aucune ligne de validation&#xa0;: ce qui commande la recherche n’en dit rien</translation>
    </message>
    <message>
        <source>label %1 has no test row without it: the test score says nothing of it</source>
        <translation>l’étiquette %1 ne manque dans aucune ligne de test&#xa0;: le score de test n’en dit rien</translation>
    </message>
    <message>
        <source>%1 labels have fewer than 10 rows for validation or for the test (%2): their part of every score rests on these few</source>
        <translation>%1 étiquettes ont moins de 10 lignes pour la validation ou pour le test (%2)&#xa0;: leur part de chaque score repose sur ces quelques lignes</translation>
    </message>
    <message>
        <source>%1 labels have no validation row (%2): what steers the search says nothing of them</source>
        <translation>%1 étiquettes n’ont aucune ligne de validation (%2)&#xa0;: ce qui commande la recherche n’en dit rien</translation>
    </message>
    <message>
        <source>%1 labels have no test row (%2): the test score says nothing of them</source>
        <translation>%1 étiquettes n’ont aucune ligne de test (%2)&#xa0;: le score de test n’en dit rien</translation>
    </message>
    <message>
        <source>%1 inputs number the rows (%2): a network learns their order by them. Leave them out</source>
        <translation>%1 entrées numérotent les lignes (%2)&#xa0;: un réseau y apprend leur ordre. Écartez-les</translation>
    </message>
    <message>
        <source>%1 inputs tell %2 of the rows right, each alone (%3): is the truth in them?</source>
        <translation>%1 entrées classent correctement %2 des lignes, chacune à elle seule (%3)&#xa0;: contiennent-elles la vérité terrain&#x202f;?</translation>
    </message>
    <message>
        <source>%1 inputs give a target by a straight line but for %2 of its deviation, each alone (%3): is the truth in them?</source>
        <translation>%1 entrées donnent une cible par une droite, à %2 de son écart type près, chacune à elle seule (%3)&#xa0;: contiennent-elles la vérité terrain&#x202f;?</translation>
    </message>
    <message>
        <source>%1 inputs give a label by a straight line but for %2 of its deviation, each alone (%3): is the truth in them?</source>
        <translation>%1 entrées donnent une étiquette par une droite, à %2 de son écart type près, chacune à elle seule (%3)&#xa0;: contiennent-elles la vérité terrain&#x202f;?</translation>
    </message>
    <message>
        <source>%1 inputs are %2 in some rows, far from all their other values (%3): if it stands for a missing one, leave the field empty (dataset.missing_values)</source>
        <translation>%1 entrées valent %2 dans certaines lignes, loin de toutes leurs autres valeurs (%3)&#xa0;: si cela représente une valeur manquante, laissez le champ vide (dataset.missing_values)</translation>
    </message>
    <message>
        <source>checked on random inputs, for the data of the study cannot be read: %1</source>
        <translation>vérifié sur des entrées aléatoires, car les données de l’étude sont illisibles&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1; no scaler is written, and the network takes standardised features</source>
        <translation>%1&#x202f;; aucune normalisation n’est écrite, et le réseau prend des variables standardisées</translation>
    </message>
    <message>
        <source>%1; no scaler is written</source>
        <translation>%1&#x202f;; aucune normalisation n’est écrite</translation>
    </message>
    <message>
        <source>how features are scaled is not known: this study was begun before studies kept it, and its data, which would tell, cannot be read</source>
        <translation>la normalisation des variables n’est pas connue&#xa0;: cette étude a été commencée avant que les études ne la conservent, et ses données, qui la diraient, sont illisibles</translation>
    </message>
    <message>
        <source>the network was imported without a scaler: it gets the features as they are</source>
        <translation>le réseau a été importé sans normalisation&#xa0;: il reçoit les variables telles quelles</translation>
    </message>
    <message>
        <source>the data of this study give another scaling than it keeps (%1: mean %2 and deviation %3 instead of mean %4 and deviation %5)</source>
        <translation>les données de cette étude donnent une autre normalisation que celle qu’elle conserve (%1&#xa0;: moyenne %2 et écart type %3 au lieu de moyenne %4 et écart type %5)</translation>
    </message>
    <message>
        <source>what it keeps is used, which its networks were trained with</source>
        <translation>celle qu’elle conserve est utilisée, avec laquelle ses réseaux ont été entraînés</translation>
    </message>
    <message>
        <source>the network gives the same outputs for all %1 rows that it is checked on: its float network does so too</source>
        <translation>le réseau donne les mêmes sorties pour les %1 lignes sur lesquelles il est vérifié&#xa0;: son réseau flottant le fait aussi</translation>
    </message>
    <message>
        <source>the network says the same class of all %1 rows that it is checked on</source>
        <translation>le réseau répond la même classe pour les %1 lignes sur lesquelles il est vérifié</translation>
    </message>
    <message>
        <source>the outputs that it chooses by differ</source>
        <translation>les sorties d’après lesquelles il choisit diffèrent</translation>
    </message>
    <message>
        <source>the network gives the same probabilities for all %1 rows that it is checked on</source>
        <translation>le réseau donne les mêmes probabilités pour les %1 lignes sur lesquelles il est vérifié</translation>
    </message>
    <message>
        <source>the outputs before them differ</source>
        <translation>les sorties qui les précèdent diffèrent</translation>
    </message>
    <message>
        <source>LeakyReLU (layer %1) has the slope %2 in floats and %3 in integers, where slopes are powers of two</source>
        <translation>LeakyReLU (couche %1) a la pente %2 en virgule flottante et %3 en entiers, où les pentes sont des puissances de deux</translation>
    </message>
    <message>
        <source>LeakyReLU (layers %1) has the slope %2 in floats and %3 in integers, where slopes are powers of two</source>
        <translation>LeakyReLU (couches %1) a la pente %2 en virgule flottante et %3 en entiers, où les pentes sont des puissances de deux</translation>
    </message>
    <message>
        <source>LeakyReLU (layer %1) has the slope %2 in floats and %3 in integers, where slopes are powers of two (or 0, below 2^-16)</source>
        <translation>LeakyReLU (couche %1) a la pente %2 en virgule flottante et %3 en entiers, où les pentes sont des puissances de deux (ou 0, au-dessous de 2^-16)</translation>
    </message>
    <message>
        <source>LeakyReLU (layers %1) has the slope %2 in floats and %3 in integers, where slopes are powers of two (or 0, below 2^-16)</source>
        <translation>LeakyReLU (couches %1) a la pente %2 en virgule flottante et %3 en entiers, où les pentes sont des puissances de deux (ou 0, au-dessous de 2^-16)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number: it was changed or is damaged</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre&#xa0;: le fichier a été modifié ou est endommagé</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing: it was changed or is damaged</source>
        <translation>«&#xa0;%1&#xa0;» manque&#xa0;: le fichier a été modifié ou est endommagé</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of the estimate is missing: it was changed or is damaged</source>
        <translation>«&#xa0;%1&#xa0;» de l’estimation manque&#xa0;: le fichier a été modifié ou est endommagé</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of a check is %2, and what differs is not synthesized: it was changed or is damaged</source>
        <translation>«&#xa0;%1&#xa0;» d’un contrôle vaut %2, et ce qui diffère n’est pas synthétisé&#xa0;: le fichier a été modifié ou est endommagé</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of the scores is %2 and should lie between 0 and 1: it was changed or is damaged</source>
        <translation>«&#xa0;%1&#xa0;» des scores vaut %2 et devrait être compris entre 0 et 1&#xa0;: le fichier a été modifié ou est endommagé</translation>
    </message>
    <message>
        <source>%1 joins or parts rows of the data</source>
        <translation>%1 réunit ou sépare des lignes des données</translation>
    </message>
    <message>
        <source>only what leaves each row as it is can be read</source>
        <translation>seul ce qui laisse chaque ligne telle quelle peut être lu</translation>
    </message>
    <message>
        <source>%1 casts to a type that cannot be read</source>
        <translation>%1 convertit en un type qui ne peut pas être lu</translation>
    </message>
    <message>
        <source>%1 rounds its values to %2, which this program does not compute in</source>
        <translation>%1 arrondit ses valeurs en %2, format dans lequel ce programme ne calcule pas</translation>
    </message>
    <message>
        <source>export the model in float32</source>
        <translation>exportez le modèle en float32</translation>
    </message>
    <message>
        <source>%1 makes 0 or 1 of its values</source>
        <translation>%1 fait de ses valeurs des 0 ou des 1</translation>
    </message>
    <message>
        <source>a layer of such values cannot be read</source>
        <translation>une couche de telles valeurs ne peut pas être lue</translation>
    </message>
    <message>
        <source>%1 cuts its values to whole numbers (%2)</source>
        <translation>%1 tronque ses valeurs à des nombres entiers (%2)</translation>
    </message>
    <message>
        <source>without it the network would be another one, and a Quant node can be read</source>
        <translation>sans cela, le réseau en serait un autre, et un nœud Quant peut être lu</translation>
    </message>
    <message>
        <source>%1 drops axes that depend on the input</source>
        <translation>%1 supprime des axes qui dépendent de l’entrée</translation>
    </message>
    <message>
        <source>%1 drops the axis of the features</source>
        <translation>%1 supprime l’axe des variables</translation>
    </message>
    <message>
        <source>%1 drops the axis of the rows</source>
        <translation>%1 supprime l’axe des lignes</translation>
    </message>
    <message>
        <source>%1 makes other axes than rows and features, or axes that depend on the input</source>
        <translation>%1 produit d’autres axes que lignes et variables, ou des axes qui dépendent de l’entrée</translation>
    </message>
    <message>
        <source>%1 may work as in training: its training_mode is not a constant</source>
        <translation>%1 pourrait fonctionner comme à l’entraînement&#xa0;: son training_mode n’est pas une constante</translation>
    </message>
    <message>
        <source>%1 works as in training (training_mode), where its values depend on chance or on the other rows</source>
        <translation>%1 fonctionne comme à l’entraînement (training_mode), où ses valeurs dépendent du hasard ou des autres lignes</translation>
    </message>
    <message>
        <source>export the model for inference</source>
        <translation>exportez le modèle pour l’inférence</translation>
    </message>
    <message>
        <source>%1 stands behind the choice of a class, which must be the last</source>
        <translation>%1 suit le choix d’une classe, qui doit venir en dernier</translation>
    </message>
    <message>
        <source>%1 multiplies values whose axis of features was dropped</source>
        <translation>%1 multiplie des valeurs dont l’axe des variables a été supprimé</translation>
    </message>
    <message>
        <source>%1 normalises along the second of %2 axes</source>
        <translation>%1 normalise le long du deuxième de %2 axes</translation>
    </message>
    <message>
        <source>only rows of features can be read</source>
        <translation>seules des lignes de variables peuvent être lues</translation>
    </message>
    <message>
        <source>%1 compares with 0 what is not one plain output</source>
        <translation>%1 compare à 0 ce qui n’est pas une simple sortie unique</translation>
    </message>
    <message>
        <source>The last sums may wrap before they are scaled: a layer behind them scales them.</source>
        <translation>Les dernières sommes peuvent se replier avant d’être mises à l’échelle&#xa0;: une couche qui les suit les met à l’échelle.</translation>
    </message>
    <message>
        <source>The logits are the last sums in front of the sigmoid&apos;s table.</source>
        <translation>Les logits sont les dernières sommes, devant la table de sigmoid.</translation>
    </message>
    <message>
        <source>empty, so the default is searched: 2 to 4 hidden layers of 16, 32, 64 or 128 units, ReLU or Tanh, with or without batch normalization</source>
        <translation>vide, la recherche porte donc sur les valeurs par défaut&#xa0;: 2 à 4 couches cachées de 16, 32, 64 ou 128 neurones, ReLU ou Tanh, avec ou sans normalisation par lots</translation>
    </message>
    <message>
        <source>there is no simulated set for a network of %1 inputs: short trainings are on simulated rows</source>
        <translation>il n’y a pas de jeu simulé pour un réseau à %1 entrées&#xa0;: les entraînements courts se font sur des lignes simulées</translation>
    </message>
    <message>
        <source>%1, which tells a version, had not ended after %2 s: the installation is broken, or a script of the same name stands before it</source>
        <translation>%1, qui indique une version, n’avait pas pris fin après %2 s&#xa0;: l’installation est défectueuse, ou un script du même nom se trouve avant</translation>
    </message>
    <message>
        <source>%1 ended without an error, but made nothing that could be run: its installation is broken, or a script of the same name stands before it</source>
        <translation>%1 a pris fin sans erreur, mais n’a rien produit d’exécutable&#xa0;: son installation est défectueuse, ou un script du même nom se trouve avant</translation>
    </message>
    <message>
        <source>The logits are the last sums times the scale in front of the sigmoid&apos;s table.</source>
        <translation>Les logits sont les dernières sommes multipliées par l’échelle, devant la table de sigmoid.</translation>
    </message>
</context>
<context>
    <name>SynthesisView</name>
    <message>
        <source>%1, step %2%3</source>
        <translation>%1, étape %2%3</translation>
    </message>
    <message>
        <source>RTL sim</source>
        <translation>sim. RTL</translation>
    </message>
    <message>
        <source>C sim</source>
        <translation>sim. C</translation>
    </message>
    <message>
        <source>check</source>
        <translation>contrôle</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lecture</translation>
    </message>
    <message>
        <source>write</source>
        <translation>écriture</translation>
    </message>
    <message>
        <source>synthesize</source>
        <translation>synthèse</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>Counts of Yosys are of RTL of our own; the cost model predicts what C synthesis of hls4ml reports. A row of another kind would make its estimates worse, so it is not offered.</source>
        <translation>Les comptes de Yosys portent sur notre propre RTL&#x202f;; le modèle de coût prédit ce que rapporte la synthèse C de hls4ml. Une ligne d’une autre sorte dégraderait ses estimations, elle n’est donc pas proposée.</translation>
    </message>
    <message>
        <source>A row of the calibration is a C synthesis of a network with one precision for all weights, one for all values, one strategy and one reuse factor. This result is none, so no row describes it.</source>
        <translation>Une ligne du calibrage est une synthèse C d’un réseau avec un seul format pour tous les poids, un seul pour toutes les valeurs, une stratégie et un facteur de réutilisation. Ce résultat n’en est pas une&#xa0;: aucune ligne ne le décrit.</translation>
    </message>
    <message>
        <source>reuse 1</source>
        <translation>reuse 1</translation>
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
        <translation>blocs de 18 kbit</translation>
    </message>
    <message>
        <source>A branch ends when its integer network falls below this accuracy, or what the study&apos;s first trained objective is instead (0 to 1, validation rows).</source>
        <translation>Une branche s’arrête quand son réseau en nombres entiers tombe sous cette exactitude ou, si le premier objectif entraîné de l’étude en est un autre, sous cette valeur de celui-ci (0 à 1, lignes de validation).</translation>
    </message>
    <message>
        <source>A trained network of another program to compare with: a bundle, .npz or .onnx, or the .snac of an import; relative to the study file. It is scored on the study&apos;s data as it is and priced like the trials, marked in plot and reports, and takes no part in the search.</source>
        <translation>Un réseau entraîné d’un autre programme, pour comparer&#xa0;: un paquet, .npz ou .onnx, ou le .snac d’une importation&#x202f;; relatif au fichier d’étude. Il est évalué tel quel sur les données de l’étude, son coût est estimé comme celui des essais, il est marqué dans le graphique et les rapports, et ne prend pas part à la recherche.</translation>
    </message>
    <message>
        <source>Above 1: stratified k-fold over the training and validation rows; scores are means over folds.</source>
        <translation>Au-dessus de 1&#xa0;: validation croisée stratifiée à k plis sur les lignes d’entraînement et de validation&#x202f;; les scores sont des moyennes sur les plis.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Accuracy floor</source>
        <translation>Exactitude plancher</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Activation of all hidden layers.</source>
        <translation>Activation de toutes les couches cachées.</translation>
    </message>
    <message>
        <source>Activation of the exported network&apos;s output layer; without it raw logits. The losses always take logits.</source>
        <translation>Activation de la couche de sortie du réseau exporté&#x202f;; à défaut, logits bruts. Les pertes prennent toujours des logits.</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>Activations of blocks and head layers, each its own gene; null is no activation.</source>
        <translation>Activations des blocs et des couches de tête, chacune un gène à part&#x202f;; null est l’absence d’activation.</translation>
    </message>
    <message>
        <source>After a pruning: true goes back to the weights before the first one (lottery ticket), false goes on. Without it false; true with SNAC-Pack&apos;s pruning_rate.</source>
        <translation>Après un élagage&#xa0;: true revient aux poids d’avant le premier (lottery ticket), false continue. À défaut false&#x202f;; true avec le pruning_rate de SNAC-Pack.</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>As many epochs as so many gradient steps (batches) take, where epochs are fewer: few rows need many epochs. Without it 2000 where epochs is not written, else 0.</source>
        <translation>Au moins autant d’époques qu’en demande ce nombre de pas de gradient (lots), quand epochs en donne moins&#xa0;: peu de lignes exigent beaucoup d’époques. À défaut 2000 si epochs n’est pas écrit, sinon 0.</translation>
    </message>
    <message>
        <source>Attention channels</source>
        <translation>Canaux d’attention</translation>
    </message>
    <message>
        <source>Average resource</source>
        <translation>Ressource moyenne</translation>
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
        <translation>Fond</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>Exactitude équilibrée</translation>
    </message>
    <message>
        <source>Baseline network</source>
        <translation>Réseau de référence</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>Baskin et al. 2021 at the study&apos;s precision: n_in n_out (b_w b_a + b_w + b_a + log2 n_in) a layer.</source>
        <translation>Baskin et al. 2021 dans le format de l’étude&#xa0;: n_in n_out (b_w b_a + b_w + b_a + log2 n_in) par couche.</translation>
    </message>
    <message>
        <source>Batch normalization</source>
        <translation>Normalisation par lots</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille de lot</translation>
    </message>
    <message>
        <source>Between each hidden dense layer and its activation.</source>
        <translation>Entre chaque couche dense cachée et son activation.</translation>
    </message>
    <message>
        <source>Bit operations</source>
        <translation>Opérations sur bits</translation>
    </message>
    <message>
        <source>Bit operations (SNAC-Pack block)</source>
        <translation>Opérations sur bits (SNAC-Pack block)</translation>
    </message>
    <message>
        <source>Bit operations (SNAC-Pack effective)</source>
        <translation>Opérations sur bits (SNAC-Pack effective)</translation>
    </message>
    <message>
        <source>Bit operations (SNAC-Pack mlp)</source>
        <translation>Opérations sur bits (SNAC-Pack mlp)</translation>
    </message>
    <message>
        <source>Bit widths</source>
        <translation>Largeurs en bits</translation>
    </message>
    <message>
        <source>Bits of the argument of activations that are looked up (tanh, sigmoid, ...).</source>
        <translation>Bits de l’argument des activations lues dans une table (tanh, sigmoid, ...).</translation>
    </message>
    <message>
        <source>Block RAM (18-kbit units) in % of the board&apos;s, estimated.</source>
        <translation>Mémoire BRAM (unités de 18 kbit) en % de celle de la carte, estimation.</translation>
    </message>
    <message>
        <source>Block types</source>
        <translation>Types de blocs</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blocs</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Board or part whose totals the percentages refer to (snac boards lists them). SNAC-Pack files without it: zcu102.</source>
        <translation>Carte ou composant dont les totaux servent de base aux pourcentages (snac boards en donne la liste). Fichiers de SNAC-Pack, à défaut&#xa0;: zcu102.</translation>
    </message>
    <message>
        <source>Budget of SNAC-Pack&apos;s final choice, in cycles; write constraints: {clock_cycles: N} to have it searched.</source>
        <translation>Budget du choix final de SNAC-Pack, en cycles&#x202f;; écrivez constraints: {clock_cycles: N} pour que la recherche en tienne compte.</translation>
    </message>
    <message>
        <source>Budget of SNAC-Pack&apos;s final choice, in percent; write constraints: {avg_resource: N} to have it searched.</source>
        <translation>Budget du choix final de SNAC-Pack, en pour cent&#x202f;; écrivez constraints: {avg_resource: N} pour que la recherche en tienne compte.</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Candidates a generation; at most a third of the trials, or the search hardly evolves.</source>
        <translation>Candidats par génération&#x202f;; au plus un tiers des essais, sans quoi la recherche n’évolue guère.</translation>
    </message>
    <message>
        <source>Candidates to train in total. Those over a budget that is known before training do not count; the search also ends when the space has no others, or when ten times as many (1000 at least) were drawn.</source>
        <translation>Candidats à entraîner en tout. Ceux dont on sait avant l’entraînement qu’ils dépassent un budget ne comptent pas&#x202f;; la recherche s’arrête aussi quand l’espace n’en a pas d’autres, ou quand dix fois plus (1000 au moins) ont été tirés.</translation>
    </message>
    <message>
        <source>Chance for each gene to change; without it one over the number of genes.</source>
        <translation>Probabilité qu’a chaque gène de changer&#x202f;; à défaut, un sur le nombre de gènes.</translation>
    </message>
    <message>
        <source>Chance that an offspring has two parents.</source>
        <translation>Probabilité qu’un descendant ait deux parents.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Channels of convolution blocks.</source>
        <translation>Canaux des blocs de convolution.</translation>
    </message>
    <message>
        <source>Chosen by layer</source>
        <translation>Choisi par couche</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>Poids des classes</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Clock and notes</source>
        <translation>Horloge et notes</translation>
    </message>
    <message>
        <source>Clock cycles between two inputs, estimated.</source>
        <translation>Cycles d’horloge entre deux entrées, estimation.</translation>
    </message>
    <message>
        <source>Clock cycles from input to output, estimated.</source>
        <translation>Cycles d’horloge de l’entrée à la sortie, estimation.</translation>
    </message>
    <message>
        <source>Clock cycles times the clock period, estimated.</source>
        <translation>Cycles d’horloge multipliés par la période d’horloge, estimation.</translation>
    </message>
    <message>
        <source>Clock period</source>
        <translation>Période d’horloge</translation>
    </message>
    <message>
        <source>Clock period; without it the board&apos;s own.</source>
        <translation>Période d’horloge&#x202f;; à défaut, celle de la carte.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Columns of a CSV file that are neither inputs nor truth, as a list of names: [run, event].</source>
        <translation>Colonnes d’un fichier CSV qui ne sont ni des entrées ni la vérité terrain, en liste de noms&#xa0;: [run, event].</translation>
    </message>
    <message>
        <source>Columns to leave out</source>
        <translation>Colonnes à écarter</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compression</translation>
    </message>
    <message>
        <source>Corner the hypervolume is measured from, by objective, in the units of the budgets; without it a fixed rule.</source>
        <translation>Coin depuis lequel l’hypervolume est mesuré, par objectif, dans les unités des budgets&#x202f;; à défaut, une règle fixe.</translation>
    </message>
    <message>
        <source>Cost of bits</source>
        <translation>Coût des bits</translation>
    </message>
    <message>
        <source>Crossover</source>
        <translation>Croisement</translation>
    </message>
    <message>
        <source>Crossover index</source>
        <translation>Indice de croisement</translation>
    </message>
    <message>
        <source>Crossover probability</source>
        <translation>Probabilité de croisement</translation>
    </message>
    <message>
        <source>DSP</source>
        <translation>DSP</translation>
    </message>
    <message>
        <source>DSP slices in % of the board&apos;s, estimated.</source>
        <translation>Blocs DSP en % de ceux de la carte, estimation.</translation>
    </message>
    <message>
        <source>DSP slices of the device</source>
        <translation>blocs DSP du composant</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier données</translation>
    </message>
    <message>
        <source>Data path</source>
        <translation>Chemin données</translation>
    </message>
    <message>
        <source>Data seed</source>
        <translation>Graine données</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Dense layers</source>
        <translation>Couches denses</translation>
    </message>
    <message>
        <source>Dense layers of the head, the output layer included.</source>
        <translation>Couches denses de la tête, couche de sortie comprise.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Description of the data set in files of SNAC-Pack&apos;s agents.</source>
        <translation>Description du jeu de données dans les fichiers des agents de SNAC-Pack.</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Conception</translation>
    </message>
    <message>
        <source>Deviation of I and of Q, a sample, in units of the converter.</source>
        <translation>Écart type de I et de Q, par échantillon, en unités du convertisseur.</translation>
    </message>
    <message>
        <source>Deviation of a pixel of simulated pictures of 28 x 28, 1 being white; coarser pixels average it.</source>
        <translation>Écart type d’un pixel des images simulées de 28 x 28, 1 étant le blanc&#x202f;; des pixels plus grossiers en font la moyenne.</translation>
    </message>
    <message>
        <source>Dispersive shift</source>
        <translation>Décalage dispersif</translation>
    </message>
    <message>
        <source>Dispersive shift, chi / 2 pi: the resonances of the states 0 and 1 are 2 chi apart.</source>
        <translation>Décalage dispersif, chi / 2 pi&#xa0;: les résonances des états 0 et 1 sont écartées de 2 chi.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Nom affiché</translation>
    </message>
    <message>
        <source>Distance of the steady answers of the states 0 and 1, in units of the converter.</source>
        <translation>Distance entre les réponses stationnaires des états 0 et 1, en unités du convertisseur.</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>Distillation</translation>
    </message>
    <message>
        <source>Draw a stand-in for mnist, fashion_mnist, qubit or hls4ml_jets instead of reading it; the data are labelled as simulated everywhere.</source>
        <translation>Simule un substitut de mnist, fashion_mnist, qubit ou hls4ml_jets au lieu de le lire&#x202f;; les données sont partout signalées comme simulées.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Each weight learns how many bits it is worth, and pruning goes on from there: the smallest networks for an accuracy.</source>
        <translation>Chaque poids apprend combien de bits il mérite, et l’élagage continue à partir de là&#xa0;: les plus petits réseaux pour une exactitude donnée.</translation>
    </message>
    <message>
        <source>Early discard</source>
        <translation>Abandon précoce</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Epochs a round</source>
        <translation>Époques par passe</translation>
    </message>
    <message>
        <source>Epochs at the precision</source>
        <translation>Époques dans le format</translation>
    </message>
    <message>
        <source>Equal seeds give equal studies, whatever the number of workers.</source>
        <translation>Des graines égales donnent des études égales, quel que soit le nombre de workers.</translation>
    </message>
    <message>
        <source>Every weight of a branch has the bits of its precision.</source>
        <translation>Chaque poids d’une branche a les bits de son format.</translation>
    </message>
    <message>
        <source>Evolution</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>FF</source>
        <translation>FF</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File of the same form whose rows are the test set, used for nothing else; without it test rows are split off.</source>
        <translation>Fichier de même forme dont les lignes sont le jeu de test, et ne servent à rien d’autre&#x202f;; à défaut, des lignes de test sont mises à part.</translation>
    </message>
    <message>
        <source>File with the inputs: NPY, NPZ, HDF5, ARFF, IDX, text tables (CSV, TSV); or a folder of pictures (PNG, JPEG, PGM, PPM), one folder a class; relative to the study file. Implies name: file.</source>
        <translation>Fichier des entrées&#xa0;: NPY, NPZ, HDF5, ARFF, IDX, tableaux en texte (CSV, TSV)&#x202f;; ou un dossier d’images (PNG, JPEG, PGM, PPM), un dossier par classe&#x202f;; relatif au fichier d’étude. Implique name: file.</translation>
    </message>
    <message>
        <source>First sample of the readout window; of qubit and readout 100 where nothing is said.</source>
        <translation>Premier échantillon de la fenêtre de lecture&#x202f;; pour qubit et readout, 100 si rien n’est dit.</translation>
    </message>
    <message>
        <source>Fixed-point type of weights and values: total bits, integer bits with the sign. Of a list ([ap_fixed&lt;8,3&gt;, ap_fixed&lt;6,2&gt;]) each candidate chooses one.</source>
        <translation>Type en virgule fixe des poids et des valeurs&#xa0;: bits au total, bits entiers avec le signe. Dans une liste ([ap_fixed&lt;8,3&gt;, ap_fixed&lt;6,2&gt;]), chaque candidat en choisit un.</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Aplatir</translation>
    </message>
    <message>
        <source>Flatten images; networks of dense layers always see flat inputs.</source>
        <translation>Aplatit les images&#x202f;; les réseaux de couches denses voient toujours des entrées à plat.</translation>
    </message>
    <message>
        <source>Flip-flops in % of the board&apos;s, estimated.</source>
        <translation>Bascules en % de celles de la carte, estimation.</translation>
    </message>
    <message>
        <source>Folder of the files of mnist, fashion_mnist or qubit; relative to the study file.</source>
        <translation>Dossier des fichiers de mnist, fashion_mnist ou qubit&#x202f;; relatif au fichier d’étude.</translation>
    </message>
    <message>
        <source>Folder of the study&apos;s .snac file; relative to the working folder, which it is by default.</source>
        <translation>Dossier du fichier .snac de l’étude&#x202f;; relatif au dossier de travail, qui est sa valeur par défaut.</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Plis</translation>
    </message>
    <message>
        <source>HLS folder</source>
        <translation>Dossier HLS</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Hardware metrics</source>
        <translation>Mesures matérielles</translation>
    </message>
    <message>
        <source>Head layers</source>
        <translation>Couches de tête</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Hidden channels of attention blocks.</source>
        <translation>Canaux cachés des blocs d’attention.</translation>
    </message>
    <message>
        <source>Hidden layers; the output layer is not counted.</source>
        <translation>Couches cachées&#x202f;; la couche de sortie n’est pas comptée.</translation>
    </message>
    <message>
        <source>How far simulated pictures are turned, moved, sheared and scaled; 0: all alike.</source>
        <translation>À quel point les images simulées sont tournées, déplacées, cisaillées et mises à l’échelle&#x202f;; 0&#xa0;: toutes pareilles.</translation>
    </message>
    <message>
        <source>How hls4ml passes data between layers.</source>
        <translation>Comment hls4ml fait passer les données d’une couche à l’autre.</translation>
    </message>
    <message>
        <source>How list genes of two parents mix.</source>
        <translation>Comment se mélangent les gènes en liste de deux parents.</translation>
    </message>
    <message>
        <source>How often a multiplier is used for one inference: larger is smaller and slower. Of a list or range each candidate chooses one.</source>
        <translation>Combien de fois un multiplieur sert pour une inférence&#xa0;: une plus grande valeur rend plus petit et plus lent. Dans une liste ou un intervalle, chaque candidat en choisit une.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>Taille d’image</translation>
    </message>
    <message>
        <source>Image size assumed by convolution blocks.</source>
        <translation>Taille d’image que supposent les blocs de convolution.</translation>
    </message>
    <message>
        <source>Index column</source>
        <translation>Colonne d’index</translation>
    </message>
    <message>
        <source>Initiation interval</source>
        <translation>Intervalle d’initiation</translation>
    </message>
    <message>
        <source>Input precision</source>
        <translation>Format d’entrée</translation>
    </message>
    <message>
        <source>Input shape</source>
        <translation>Forme d’entrée</translation>
    </message>
    <message>
        <source>Inputs array</source>
        <translation>Tableau entrées</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>Bits entiers</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Déformation</translation>
    </message>
    <message>
        <source>Kept a round</source>
        <translation>Gardé par passe</translation>
    </message>
    <message>
        <source>Kernel sizes of convolution blocks.</source>
        <translation>Tailles des noyaux des blocs de convolution.</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Noyaux</translation>
    </message>
    <message>
        <source>L1 regularization</source>
        <translation>Régularisation L1</translation>
    </message>
    <message>
        <source>LUT</source>
        <translation>LUT</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>Colonne vérité</translation>
    </message>
    <message>
        <source>Labels array</source>
        <translation>Tableau vérité</translation>
    </message>
    <message>
        <source>Labels file</source>
        <translation>Fichier vérité</translation>
    </message>
    <message>
        <source>Largest full width at half maximum of a simulated Bragg peak.</source>
        <translation>Plus grande largeur à mi-hauteur d’un pic de Bragg simulé.</translation>
    </message>
    <message>
        <source>Largest of the LUT, FF, DSP and BRAM percentages of the board, estimated.</source>
        <translation>Le plus grand des pourcentages de LUT, FF, DSP et BRAM de la carte, estimation.</translation>
    </message>
    <message>
        <source>Largest resource</source>
        <translation>Ressource maximale</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Latency budget</source>
        <translation>Budget de latence</translation>
    </message>
    <message>
        <source>Learned bit widths: weight of the bit operations (LUT-equivalents) in the loss.</source>
        <translation>Largeurs en bits apprises&#xa0;: poids des opérations sur bits (équivalents LUT) dans la perte.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Least full width at half maximum of a simulated Bragg peak, along each of its axes.</source>
        <translation>Plus petite largeur à mi-hauteur d’un pic de Bragg simulé, le long de chacun de ses axes.</translation>
    </message>
    <message>
        <source>Least height</source>
        <translation>Hauteur min.</translation>
    </message>
    <message>
        <source>Least photons at the height of a simulated Bragg peak; uniform in the logarithm.</source>
        <translation>Plus petit nombre de photons au sommet d’un pic de Bragg simulé&#x202f;; uniforme en logarithme.</translation>
    </message>
    <message>
        <source>Least steps</source>
        <translation>Pas min.</translation>
    </message>
    <message>
        <source>Least width</source>
        <translation>Largeur min.</translation>
    </message>
    <message>
        <source>Length of the readout window, two inputs (I, Q) a sample; of qubit and readout 400 where nothing is said.</source>
        <translation>Longueur de la fenêtre de lecture, deux entrées (I, Q) par échantillon&#x202f;; pour qubit et readout, 400 si rien n’est dit.</translation>
    </message>
    <message>
        <source>Lifetime of state 1; state 2 lives half as long.</source>
        <translation>Durée de vie de l’état 1&#x202f;; l’état 2 vit moitié moins longtemps.</translation>
    </message>
    <message>
        <source>Limit on the validation rows.</source>
        <translation>Limite du nombre de lignes de validation.</translation>
    </message>
    <message>
        <source>Limits by quantity; candidates known to be over budget are never trained. lut, ff, dsp and bram18 are amounts, lut_pct, ff_pct, dsp_pct and bram_pct per cent of the board; accuracy is 0 to 1.</source>
        <translation>Limites par grandeur&#x202f;; les candidats que l’on sait hors budget ne sont jamais entraînés. lut, ff, dsp et bram18 sont des quantités, lut_pct, ff_pct, dsp_pct et bram_pct des pour cent de la carte&#x202f;; accuracy va de 0 à 1.</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Largeur de raie</translation>
    </message>
    <message>
        <source>Line width of the resonator, kappa / 2 pi; amplitudes ring up with 2 / kappa.</source>
        <translation>Largeur de raie du résonateur, kappa / 2 pi&#x202f;; les amplitudes s’établissent avec la constante de temps 2 / kappa.</translation>
    </message>
    <message>
        <source>Loader</source>
        <translation>Chargeur</translation>
    </message>
    <message>
        <source>Loader arguments</source>
        <translation>Arguments du chargeur</translation>
    </message>
    <message>
        <source>Look-up tables in % of the board&apos;s, estimated.</source>
        <translation>Tables de correspondance (LUT) en % de celles de la carte, estimation.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>MHz</source>
        <translation>MHz</translation>
    </message>
    <message>
        <source>Maximize</source>
        <translation>Maximiser</translation>
    </message>
    <message>
        <source>Mean Euclidean distance between output and target, in units of the target, on validation samples.</source>
        <translation>Distance euclidienne moyenne entre sortie et cible, dans l’unité de la cible, sur les échantillons de validation.</translation>
    </message>
    <message>
        <source>Mean distance</source>
        <translation>Distance moyenne</translation>
    </message>
    <message>
        <source>Mean of the LUT, FF, DSP and BRAM percentages of the board, estimated; it may hide one above 100 %.</source>
        <translation>Moyenne des pourcentages de LUT, FF, DSP et BRAM de la carte, estimation&#x202f;; elle peut en cacher un au-dessus de 100&#xa0;%.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Valeurs manquantes</translation>
    </message>
    <message>
        <source>Mixing</source>
        <translation>Mélange</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalité</translation>
    </message>
    <message>
        <source>Model type</source>
        <translation>Type de modèle</translation>
    </message>
    <message>
        <source>More messages in SNAC-Pack.</source>
        <translation>Plus de messages dans SNAC-Pack.</translation>
    </message>
    <message>
        <source>Most height</source>
        <translation>Hauteur max.</translation>
    </message>
    <message>
        <source>Most photons at the height of a simulated Bragg peak.</source>
        <translation>Plus grand nombre de photons au sommet d’un pic de Bragg simulé.</translation>
    </message>
    <message>
        <source>Most photons of background a pixel; each patch has a background between 0 and this.</source>
        <translation>Plus grand nombre de photons de fond par pixel&#x202f;; chaque imagette a un fond compris entre 0 et cette valeur.</translation>
    </message>
    <message>
        <source>Most width</source>
        <translation>Largeur max.</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>Multiplications</translation>
    </message>
    <message>
        <source>Mutation index</source>
        <translation>Indice de mutation</translation>
    </message>
    <message>
        <source>Mutation probability</source>
        <translation>Probabilité de mutation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the inputs in an NPZ or HDF5 file; without it told by the names (x, data, features, inputs; x_train rather than x_test).</source>
        <translation>Nom des entrées dans un fichier NPZ ou HDF5&#x202f;; à défaut, reconnu aux noms (x, data, features, inputs&#x202f;; x_train plutôt que x_test).</translation>
    </message>
    <message>
        <source>Name of the labels in an NPZ or HDF5 file; without it told by the names (y, label, target, truth).</source>
        <translation>Nom des étiquettes dans un fichier NPZ ou HDF5&#x202f;; à défaut, reconnu aux noms (y, label, target, truth).</translation>
    </message>
    <message>
        <source>Name of the study; without it the name of the file.</source>
        <translation>Nom de l’étude&#x202f;; à défaut, le nom du fichier.</translation>
    </message>
    <message>
        <source>Networks that enter the first generation by name: {name: {gene: value}}.</source>
        <translation>Réseaux qui entrent par leur nom dans la première génération&#xa0;: {nom: {gène: valeur}}.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>Normalizations</source>
        <translation>Normalisations</translation>
    </message>
    <message>
        <source>Normalizations of blocks and head layers, each its own gene; layer is not built yet.</source>
        <translation>Normalisations des blocs et des couches de tête, chacune un gène à part&#x202f;; layer n’est pas encore réalisé.</translation>
    </message>
    <message>
        <source>Normalize inputs</source>
        <translation>Entrées normalisées</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Notes a SNAC-Pack planner leaves in its files.</source>
        <translation>Notes qu’un planificateur de SNAC-Pack laisse dans ses fichiers.</translation>
    </message>
    <message>
        <source>Number of 18-kbit block RAMs, estimated; bram_pct is the same in % of the board&apos;s.</source>
        <translation>Nombre de BRAM de 18 kbit, estimation&#x202f;; bram_pct est la même chose en % de celles de la carte.</translation>
    </message>
    <message>
        <source>Number of DSP slices, estimated; dsp_pct is the same in % of the board&apos;s.</source>
        <translation>Nombre de blocs DSP, estimation&#x202f;; dsp_pct est la même chose en % de ceux de la carte.</translation>
    </message>
    <message>
        <source>Number of block slots before the head.</source>
        <translation>Nombre d’emplacements de blocs avant la tête.</translation>
    </message>
    <message>
        <source>Number of flip-flops, estimated; ff_pct is the same in % of the board&apos;s.</source>
        <translation>Nombre de bascules, estimation&#x202f;; ff_pct est la même chose en % de celles de la carte.</translation>
    </message>
    <message>
        <source>Number of layers</source>
        <translation>Nombre de couches</translation>
    </message>
    <message>
        <source>Number of look-up tables, estimated; lut_pct is the same in % of the board&apos;s.</source>
        <translation>Nombre de tables de correspondance (LUT), estimation&#x202f;; lut_pct est la même chose en % de celles de la carte.</translation>
    </message>
    <message>
        <source>Number of trials</source>
        <translation>Nombre d’essais</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>Objectives and budgets</source>
        <translation>Objectifs et budgets</translation>
    </message>
    <message>
        <source>Of the method learned: the sizes to train to, such as {lut: 20000}, {lut: [40000, 20000]} or {lut_pct: 1} of the board&apos;s LUT. none: eight sizes from 70 to 6 % of what the network takes at full width.</source>
        <translation>Pour la méthode learned&#xa0;: les tailles à viser, comme {lut: 20000}, {lut: [40000, 20000]} ou {lut_pct: 1} des LUT de la carte. none&#xa0;: huit tailles, de 70 à 6&#xa0;% de ce que prend le réseau à pleine largeur.</translation>
    </message>
    <message>
        <source>One true or false for each objective, where the usual directions do not fit.</source>
        <translation>Un true ou false par objectif, quand les sens habituels ne conviennent pas.</translation>
    </message>
    <message>
        <source>One-hot labels</source>
        <translation>Étiquettes one-hot</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Autres noms</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Output activation</source>
        <translation>Activation de sortie</translation>
    </message>
    <message>
        <source>Output precision</source>
        <translation>Format de sortie</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Passes over the training rows for each trial and fold. Written here, they are meant exactly, unless min_steps is written too.</source>
        <translation>Passages sur les lignes d’entraînement pour chaque essai et chaque pli. Écrit ici, ce nombre vaut exactement, sauf si min_steps est écrit aussi.</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Imagette</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Patience</translation>
    </message>
    <message>
        <source>Pictures are resized to this many pixels a side (bilinear).</source>
        <translation>Les images sont redimensionnées à ce nombre de pixels de côté (bilinéaire).</translation>
    </message>
    <message>
        <source>Pixel noise</source>
        <translation>Bruit des pixels</translation>
    </message>
    <message>
        <source>Pixels below this, once the background is taken off, are cleared.</source>
        <translation>Les pixels en dessous de cette valeur, une fois le fond retiré, sont mis à zéro.</translation>
    </message>
    <message>
        <source>Pixels that a simulated Bragg peak lies off the middle at most, each way.</source>
        <translation>Écart maximal au centre, en pixels, d’un pic de Bragg simulé, dans chaque sens.</translation>
    </message>
    <message>
        <source>Planner metadata</source>
        <translation>Infos planificateur</translation>
    </message>
    <message>
        <source>Polynomial mutation of ranges: larger makes smaller steps.</source>
        <translation>Mutation polynomiale des intervalles&#xa0;: une plus grande valeur fait de plus petits pas.</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Precision pairs</source>
        <translation>Paires de formats</translation>
    </message>
    <message>
        <source>Precision to synthesize; integer bits with the sign.</source>
        <translation>Format à synthétiser&#x202f;; bits entiers avec le signe.</translation>
    </message>
    <message>
        <source>Precision to synthesize; one of local_search.precision_pairs.</source>
        <translation>Format à synthétiser&#x202f;; un de ceux de local_search.precision_pairs.</translation>
    </message>
    <message>
        <source>Precisions</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>Price of trained networks</source>
        <translation>Coût des réseaux entraînés</translation>
    </message>
    <message>
        <source>Probability that a neighbouring state was there at the start: thermal population, preparation.</source>
        <translation>Probabilité qu’un état voisin ait été là au départ&#xa0;: population thermique, préparation.</translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation>Élagage</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantification</translation>
    </message>
    <message>
        <source>Quantization-aware epochs for each precision, before the first pruning.</source>
        <translation>Époques d’entraînement avec quantification pour chaque format, avant le premier élagage.</translation>
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
        <translation>Classement</translation>
    </message>
    <message>
        <source>Reference point</source>
        <translation>Point de référence</translation>
    </message>
    <message>
        <source>Resolved path</source>
        <translation>Chemin résolu</translation>
    </message>
    <message>
        <source>Resource budget</source>
        <translation>Budget de ressources</translation>
    </message>
    <message>
        <source>Results folder</source>
        <translation>Dossier résultats</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Réutilisation</translation>
    </message>
    <message>
        <source>Rewind</source>
        <translation>Rembobinage</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risque</translation>
    </message>
    <message>
        <source>Root of the mean squared error over all outputs, in units of the target, on validation samples.</source>
        <translation>Racine de l’erreur quadratique moyenne sur toutes les sorties, dans l’unité de la cible, sur les échantillons de validation.</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Passes</translation>
    </message>
    <message>
        <source>Rows a step.</source>
        <translation>Lignes par pas.</translation>
    </message>
    <message>
        <source>Rows drawn for a simulated data set.</source>
        <translation>Lignes tirées pour un jeu de données simulé.</translation>
    </message>
    <message>
        <source>Rows of the data set, as its description says.</source>
        <translation>Lignes du jeu de données, d’après sa description.</translation>
    </message>
    <message>
        <source>Rows to simulate</source>
        <translation>Lignes à simuler</translation>
    </message>
    <message>
        <source>Rows to use</source>
        <translation>Lignes à utiliser</translation>
    </message>
    <message>
        <source>SNAC-Pack</source>
        <translation>SNAC-Pack</translation>
    </message>
    <message>
        <source>SNAC-Pack&apos;s block-search formula at 32 bits: n_in n_out b^2 a layer.</source>
        <translation>Formule de SNAC-Pack pour la recherche par blocs, à 32 bits&#xa0;: n_in n_out b^2 par couche.</translation>
    </message>
    <message>
        <source>SNAC-Pack&apos;s local-search formula: the mlp formula times (bits/32)^2 times the density.</source>
        <translation>Formule de SNAC-Pack pour la recherche locale&#xa0;: la formule mlp fois (bits/32)^2 fois la densité.</translation>
    </message>
    <message>
        <source>SNAC-Pack&apos;s mlp-search formula at 32 bits: n_in n_out (b^2 + 2b) + n_out log2(n_in) b a layer.</source>
        <translation>Formule de SNAC-Pack pour la recherche mlp, à 32 bits&#xa0;: n_in n_out (b^2 + 2b) + n_out log2(n_in) b par couche.</translation>
    </message>
    <message>
        <source>SNAC-Pack&apos;s precisions: total bits and integer bits without the sign, so (8,3) is ap_fixed&lt;8,4&gt;.</source>
        <translation>Formats de SNAC-Pack&#xa0;: bits au total et bits entiers sans le signe&#x202f;; (8,3) est donc ap_fixed&lt;8,4&gt;.</translation>
    </message>
    <message>
        <source>SNAC-Pack&apos;s rounds of pruning, each keeping pruning_rate; without it 10.</source>
        <translation>Passes d’élagage de SNAC-Pack, dont chacune garde pruning_rate&#x202f;; à défaut 10.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <source>Sample count</source>
        <translation>Nb d’échantillons</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>Espace de recherche</translation>
    </message>
    <message>
        <source>Search-space form of SNAC-Pack; without it the keys of search_space decide.</source>
        <translation>Forme d’espace de recherche de SNAC-Pack&#x202f;; à défaut, les clés de search_space décident.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Seed of the simulation and of the split; independent of search.seed.</source>
        <translation>Graine de la simulation et de la répartition&#x202f;; indépendante de search.seed.</translation>
    </message>
    <message>
        <source>Separation</source>
        <translation>Séparation</translation>
    </message>
    <message>
        <source>Shape of one sample.</source>
        <translation>Forme d’un échantillon.</translation>
    </message>
    <message>
        <source>Share of the rows held out for the final report.</source>
        <translation>Part des lignes mises de côté pour le rapport final.</translation>
    </message>
    <message>
        <source>Share of the rows that steers early stopping and the objectives.</source>
        <translation>Part des lignes qui commande l’arrêt anticipé et les objectifs.</translation>
    </message>
    <message>
        <source>Share of the weights that is kept in each of SNAC-Pack&apos;s rounds (0.8 prunes 20 %); without it 0.8.</source>
        <translation>Part des poids gardée à chaque passe de SNAC-Pack (0.8 élague 20&#xa0;%)&#x202f;; à défaut 0.8.</translation>
    </message>
    <message>
        <source>Share of units silenced after each hidden layer while training.</source>
        <translation>Part des neurones mis à zéro après chaque couche cachée pendant l’entraînement.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Décalage</translation>
    </message>
    <message>
        <source>Short form: the board for the whole study, where hls_config.board is absent.</source>
        <translation>Forme abrégée&#xa0;: la carte pour toute l’étude, quand hls_config.board est absent.</translation>
    </message>
    <message>
        <source>Short form: the reuse factor for the whole study, where hls_config.model.reuse_factor is absent.</source>
        <translation>Forme abrégée&#xa0;: le facteur de réutilisation pour toute l’étude, quand hls_config.model.reuse_factor est absent.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simuler</translation>
    </message>
    <message>
        <source>Simulated Bragg peaks: pixels a side of a patch.</source>
        <translation>Pics de Bragg simulés&#xa0;: pixels de côté d’une imagette.</translation>
    </message>
    <message>
        <source>Simulated binary crossover of ranges: larger stays nearer to the parents.</source>
        <translation>Croisement binaire simulé des intervalles&#xa0;: une plus grande valeur reste plus près des parents.</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Tailles</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Emplacements</translation>
    </message>
    <message>
        <source>Softness of the float network&apos;s answers in distillation.</source>
        <translation>Adoucissement des réponses du réseau flottant dans la distillation.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Sparsity after each round: classic (50, 70, 85, 95 %), none, a list such as 50, 70, 85, kept 0.8 x 10 (ten rounds that keep 80 % each), or polynomial 0.9 x 10 (to 90 % in ten).</source>
        <translation>Parcimonie après chaque passe&#xa0;: classic (50, 70, 85, 95&#xa0;%), none, une liste comme 50, 70, 85, kept 0.8 x 10 (dix passes qui gardent 80&#xa0;% chacune) ou polynomial 0.9 x 10 (jusqu’à 90&#xa0;% en dix).</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>States of a simulated readout (2 or 3); of all other data the classes are read from the data.</source>
        <translation>États d’une lecture simulée (2 ou 3)&#x202f;; pour toutes les autres données, les classes sont lues dans les données.</translation>
    </message>
    <message>
        <source>Step of the Adam optimizer.</source>
        <translation>Pas de l’optimiseur Adam.</translation>
    </message>
    <message>
        <source>Stop after this many epochs without a better validation loss; 0 never stops. The best epoch is always restored.</source>
        <translation>S’arrête après ce nombre d’époques sans meilleure perte de validation&#x202f;; 0 ne s’arrête jamais. La meilleure époque est toujours rétablie.</translation>
    </message>
    <message>
        <source>Storage of the labels in SNAC-Pack; both ways are recognised here, so it makes no difference.</source>
        <translation>Stockage des étiquettes dans SNAC-Pack&#x202f;; les deux façons sont reconnues ici, cela ne change donc rien.</translation>
    </message>
    <message>
        <source>Storage of the labels in SNAC-Pack; makes no difference here.</source>
        <translation>Stockage des étiquettes dans SNAC-Pack&#x202f;; ne change rien ici.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Stratégie</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Étude</translation>
    </message>
    <message>
        <source>Sum over the dense layers of inputs times units, exact.</source>
        <translation>Somme sur les couches denses du nombre d’entrées fois le nombre de neurones, exacte.</translation>
    </message>
    <message>
        <source>Swap probability</source>
        <translation>Probabilité d’échange</translation>
    </message>
    <message>
        <source>Synthesis</source>
        <translation>Synthèse</translation>
    </message>
    <message>
        <source>T1</source>
        <translation>T1</translation>
    </message>
    <message>
        <source>Table bits</source>
        <translation>Bits de table</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Task type</source>
        <translation>Type de tâche</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Test file</source>
        <translation>Fichier de test</translation>
    </message>
    <message>
        <source>Test fraction</source>
        <translation>Part de test</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Time before the answer of the resonator arrives.</source>
        <translation>Temps avant l’arrivée de la réponse du résonateur.</translation>
    </message>
    <message>
        <source>Time between two samples.</source>
        <translation>Temps entre deux échantillons.</translation>
    </message>
    <message>
        <source>Total bits</source>
        <translation>Bits au total</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totaux</translation>
    </message>
    <message>
        <source>Trainable numbers, batch norm included, exact.</source>
        <translation>Nombres entraînables, normalisation par lots comprise, exact.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Training epochs</source>
        <translation>Époques (QAT)</translation>
    </message>
    <message>
        <source>Training epochs after each pruning.</source>
        <translation>Époques d’entraînement après chaque élagage.</translation>
    </message>
    <message>
        <source>Trials trained at once; 0 means one for each core.</source>
        <translation>Essais entraînés à la fois&#x202f;; 0 signifie un par cœur.</translation>
    </message>
    <message>
        <source>Tries each generation for a quarter of the epochs and trains only its better half in full. Faster; a slow starter may be lost.</source>
        <translation>Essaie chaque génération pendant un quart des époques et n’entraîne en entier que sa meilleure moitié. Plus rapide&#x202f;; un réseau lent à démarrer peut être perdu.</translation>
    </message>
    <message>
        <source>URAM</source>
        <translation>URAM</translation>
    </message>
    <message>
        <source>UltraRAM blocks</source>
        <translation>blocs UltraRAM</translation>
    </message>
    <message>
        <source>Uniform crossover: chance for each gene to come from the second parent.</source>
        <translation>Croisement uniforme&#xa0;: probabilité qu’a chaque gène de venir du second parent.</translation>
    </message>
    <message>
        <source>Units of MLP blocks and of the hidden layers of the head.</source>
        <translation>Neurones des blocs MLP et des couches cachées de la tête.</translation>
    </message>
    <message>
        <source>Units of hidden layer 1, 2, ...; the last list repeats for further layers.</source>
        <translation>Neurones des couches cachées 1, 2, ...&#x202f;; la dernière liste vaut aussi pour les couches suivantes.</translation>
    </message>
    <message>
        <source>Units of the output layer; without it from the data. 1 with two classes means a single logit.</source>
        <translation>Neurones de la couche de sortie&#x202f;; à défaut, d’après les données. 1 avec deux classes signifie un seul logit.</translation>
    </message>
    <message>
        <source>Use only this many rows, class proportions kept; without it all.</source>
        <translation>N’utilise que ce nombre de lignes, en gardant les proportions des classes&#x202f;; à défaut, toutes.</translation>
    </message>
    <message>
        <source>Validation fraction</source>
        <translation>Part de validation</translation>
    </message>
    <message>
        <source>Validation rows</source>
        <translation>Lignes de validation</translation>
    </message>
    <message>
        <source>Values of a pixel in a folder of pictures: grey, or red, green and blue (rgb); auto takes rgb where a picture is in colour.</source>
        <translation>Valeurs d’un pixel dans un dossier d’images&#xa0;: gris (grey), ou rouge, vert et bleu (rgb)&#x202f;; auto prend rgb si une image est en couleurs.</translation>
    </message>
    <message>
        <source>Verbose</source>
        <translation>Verbeux</translation>
    </message>
    <message>
        <source>Weight column</source>
        <translation>Colonne de poids</translation>
    </message>
    <message>
        <source>Weight of the float network&apos;s answers in the loss; 0 learns from the truth alone.</source>
        <translation>Poids des réponses du réseau flottant dans la perte&#x202f;; 0 apprend de la seule vérité terrain.</translation>
    </message>
    <message>
        <source>Weight of the sum of absolute weights in the loss.</source>
        <translation>Poids de la somme des valeurs absolues des poids dans la perte.</translation>
    </message>
    <message>
        <source>What a slot may hold. Conv and ConvAttn are not built yet.</source>
        <translation>Ce qu’un emplacement peut contenir. Conv et ConvAttn ne sont pas encore réalisés.</translation>
    </message>
    <message>
        <source>What goes first. resource: the least loss a LUT saved; layer: the smallest of each layer; global: the smallest of all. Without it resource; layer with SNAC-Pack&apos;s pruning_rate.</source>
        <translation>Ce qui part d’abord. resource&#xa0;: la moindre perte par LUT économisée&#x202f;; layer&#xa0;: les plus petits de chaque couche&#x202f;; global&#xa0;: les plus petits de tous. À défaut resource&#x202f;; layer avec le pruning_rate de SNAC-Pack.</translation>
    </message>
    <message>
        <source>What is optimised, each in its usual direction; {accuracy: maximize} sets a direction. Files in SNAC-Pack&apos;s form without it: avg_resource in place of max_resource.</source>
        <translation>Ce qui est optimisé, chaque objectif dans son sens habituel&#x202f;; {accuracy: maximize} fixe un sens. Fichiers à la forme de SNAC-Pack, à défaut&#xa0;: avg_resource au lieu de max_resource.</translation>
    </message>
    <message>
        <source>What objectives and budgets take of hardware estimates: expected the value, pessimistic the 90 % upper bound.</source>
        <translation>Ce que les objectifs et les budgets prennent des estimations du matériel&#xa0;: expected la valeur, pessimistic la borne supérieure à 90&#xa0;%.</translation>
    </message>
    <message>
        <source>Where a SNAC-Pack agent found the data, absolute.</source>
        <translation>Où un agent de SNAC-Pack a trouvé les données, chemin absolu.</translation>
    </message>
    <message>
        <source>Where a SNAC-Pack agent found the data.</source>
        <translation>Où un agent de SNAC-Pack a trouvé les données.</translation>
    </message>
    <message>
        <source>Where precision is a gene: epochs of quantization-aware training at the number formats a trial chooses, after the others. 0 rounds the trained network.</source>
        <translation>Quand le format est un gène&#xa0;: époques d’entraînement avec quantification dans les formats numériques que choisit un essai, après les autres. 0 arrondit le réseau entraîné.</translation>
    </message>
    <message>
        <source>Where the HLS project goes.</source>
        <translation>Où va le projet HLS.</translation>
    </message>
    <message>
        <source>Whether a CSV file with missing values (empty, NA, nan, ?) is refused, or the rows that have one are left out.</source>
        <translation>Dit si un fichier CSV avec des valeurs manquantes (vide, NA, nan, ?) est refusé, ou si les lignes qui en ont sont écartées.</translation>
    </message>
    <message>
        <source>Whether the first column of a CSV file is an index to leave out; auto leaves out whole numbers without a name and what numbers or names the rows as index or id, and asks where values repeat.</source>
        <translation>Dit si la première colonne d’un fichier CSV est un index à écarter&#x202f;; auto écarte des nombres entiers sans nom et ce qui numérote ou nomme les lignes sous le nom index ou id, et demande quand des valeurs se répètent.</translation>
    </message>
    <message>
        <source>Whether the first row of a CSV file names the columns; auto compares it with the rows below.</source>
        <translation>Dit si la première ligne d’un fichier CSV nomme les colonnes&#x202f;; auto la compare aux lignes suivantes.</translation>
    </message>
    <message>
        <source>Which estimate objectives and budgets take once a network is trained: own is of its own rounded weights, before the one made before training. Both are kept.</source>
        <translation>Quelle estimation prennent les objectifs et les budgets une fois un réseau entraîné&#xa0;: own est celle de ses propres poids arrondis, before celle faite avant l’entraînement. Les deux sont gardées.</translation>
    </message>
    <message>
        <source>Which of the lists above every dense layer chooses from by itself; without it one choice for the whole network.</source>
        <translation>Dans lesquelles des listes ci-dessus chaque couche dense choisit pour elle-même&#x202f;; à défaut, un seul choix pour tout le réseau.</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>Largeurs</translation>
    </message>
    <message>
        <source>Widths of the layers</source>
        <translation>Largeurs des couches</translation>
    </message>
    <message>
        <source>Window size</source>
        <translation>Taille fenêtre</translation>
    </message>
    <message>
        <source>Window sizes</source>
        <translation>Tailles fenêtre</translation>
    </message>
    <message>
        <source>Window start</source>
        <translation>Début fenêtre</translation>
    </message>
    <message>
        <source>Window starts</source>
        <translation>Débuts fenêtre</translation>
    </message>
    <message>
        <source>Without objectives: adds avg_resource and clock_cycles to them. Hardware figures are always computed.</source>
        <translation>Sans objectives&#xa0;: leur ajoute avg_resource et clock_cycles. Les chiffres du matériel sont toujours calculés.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>ap_fixed&lt;W,I&gt; of the network&apos;s outputs (logits), at every precision: (12,6). none: that of the branch.</source>
        <translation>ap_fixed&lt;W,I&gt; des sorties du réseau (logits), dans chaque format&#xa0;: (12,6). none&#xa0;: celui de la branche.</translation>
    </message>
    <message>
        <source>ap_fixed&lt;W,I&gt; to try: W total bits, I integer bits with the sign. Casts round to nearest and saturate.</source>
        <translation>ap_fixed&lt;W,I&gt; à essayer&#xa0;: W bits au total, I bits entiers avec le signe. Les conversions arrondissent au plus proche et saturent.</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>bits</translation>
    </message>
    <message>
        <source>block RAM in 18-kbit units (twice the 36-kbit count)</source>
        <translation>mémoire BRAM en unités de 18 kbit (deux fois le compte en 36 kbit)</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>blocs</translation>
    </message>
    <message>
        <source>clock period proposed to new studies</source>
        <translation>période d’horloge proposée aux nouvelles études</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>cycles</translation>
    </message>
    <message>
        <source>device family</source>
        <translation>famille du composant</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>époques</translation>
    </message>
    <message>
        <source>flip-flops of the device</source>
        <translation>bascules du composant</translation>
    </message>
    <message>
        <source>free text</source>
        <translation>texte libre</translation>
    </message>
    <message>
        <source>full part string, as the vendor&apos;s tools take it</source>
        <translation>désignation complète du composant, telle que la prennent les outils du fabricant</translation>
    </message>
    <message>
        <source>fused is fastest for dense networks, torch is LibTorch for everything; auto takes fused where it can.</source>
        <translation>fused est le plus rapide pour les réseaux denses, torch est LibTorch pour tout&#x202f;; auto prend fused quand il le peut.</translation>
    </message>
    <message>
        <source>given: I as written everywhere; calibrated: I chosen tensor by tensor from training rows; learned: I moves on while training; auto: given for classes with standardised inputs, else calibrated.</source>
        <translation>given&#xa0;: I partout tel qu’il est écrit&#x202f;; calibrated&#xa0;: I choisi tenseur par tenseur d’après des lignes d’entraînement&#x202f;; learned&#xa0;: I évolue pendant l’entraînement&#x202f;; auto&#xa0;: given pour des classes avec des entrées standardisées, sinon calibrated.</translation>
    </message>
    <message>
        <source>hls4ml&apos;s strategy: Latency unrolls, Resource shares multipliers. Of a list each candidate chooses one.</source>
        <translation>Stratégie de hls4ml&#xa0;: Latency déroule, Resource partage les multiplieurs. Dans une liste, chaque candidat en choisit une.</translation>
    </message>
    <message>
        <source>iterative prunes round after round; one-shot prunes the unpruned network to each sparsity at once, for comparison; uniform does not prune; learned trains once, each weight learns its bits, none included, down to the sizes of target, and all best networks on the way are kept.</source>
        <translation>iterative élague passe après passe&#x202f;; one-shot élague d’un coup le réseau non élagué à chaque parcimonie, pour comparer&#x202f;; uniform n’élague pas&#x202f;; learned entraîne une fois, chaque poids apprend ses bits, zéro compris, jusqu’aux tailles de target, et tous les meilleurs réseaux rencontrés en chemin sont gardés.</translation>
    </message>
    <message>
        <source>look-up tables of the device</source>
        <translation>tables de correspondance (LUT) du composant</translation>
    </message>
    <message>
        <source>model_type mlp: number of dense layers, the output layer included.</source>
        <translation>model_type mlp&#xa0;: nombre de couches denses, couche de sortie comprise.</translation>
    </message>
    <message>
        <source>name shown to people</source>
        <translation>nom affiché</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>other names that study files may use</source>
        <translation>autres noms utilisables dans les fichiers d’étude</translation>
    </message>
    <message>
        <source>photons</source>
        <translation>photons</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>échantillons</translation>
    </message>
    <message>
        <source>short name used in study files</source>
        <translation>nom court employé dans les fichiers d’étude</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pas</translation>
    </message>
    <message>
        <source>uniform: every weight has W bits. layer, channel, weight: widths are learned for each of them, at the price of bit_cost.</source>
        <translation>uniform&#xa0;: chaque poids a W bits. layer, channel, weight&#xa0;: les largeurs sont apprises pour chacun d’eux, au prix de bit_cost.</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unités</translation>
    </message>
    <message>
        <source>unstructured prunes single weights; structured whole neurons, so that layers become narrower.</source>
        <translation>unstructured élague des poids isolés&#x202f;; structured des neurones entiers, si bien que les couches deviennent plus étroites.</translation>
    </message>
    <message>
        <source>us</source>
        <translation>us</translation>
    </message>
    <message>
        <source>Column of a CSV file (numbers, or dates as 2026-03-01T14:30:05), or array of an .npz or HDF5 file, that says when each row was taken; no input. The last rows are the test part, those before them the validation part; a fold is fitted to the rows before it alone.</source>
        <translation>Colonne d’un fichier CSV (nombres, ou dates comme 2026-03-01T14:30:05), ou tableau d’un fichier .npz ou HDF5, qui dit quand chaque ligne a été relevée&#x202f;; ce n’est pas une entrée. Les dernières lignes sont la partie de test, celles d’avant la partie de validation&#x202f;; un pli n’est ajusté que sur les lignes qui le précèdent.</translation>
    </message>
    <message>
        <source>Column of a CSV file, or array of an .npz or HDF5 file, that says what each row counts in the loss, 0 or more; no input. Scores count each row as one.</source>
        <translation>Colonne d’un fichier CSV, ou tableau d’un fichier .npz ou HDF5, qui dit combien chaque ligne compte dans la perte, 0 ou plus&#x202f;; ce n’est pas une entrée. Dans les scores, chaque ligne compte pour un.</translation>
    </message>
    <message>
        <source>Column of a CSV file, or array of an .npz or HDF5 file, that says which rows belong together (a patient, a run); no input. All rows of a group fall into one part, and into one fold.</source>
        <translation>Colonne d’un fichier CSV, ou tableau d’un fichier .npz ou HDF5, qui dit quelles lignes vont ensemble (un patient, une prise de données)&#x202f;; ce n’est pas une entrée. Toutes les lignes d’un groupe tombent dans une même partie, et dans un même pli.</translation>
    </message>
    <message>
        <source>Group column</source>
        <translation>Colonne de groupe</translation>
    </message>
    <message>
        <source>How often the search is repeated, with seed, seed + 1 and so on, each in a file of its own (NAME-seed1.snac): how much of a front is luck is seen by comparing them.</source>
        <translation>Combien de fois la recherche est faite, avec seed, seed + 1 et ainsi de suite, chaque fois dans un fichier à part (NAME-seed1.snac)&#xa0;: les comparer montre la part de chance dans un front.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Time column</source>
        <translation>Colonne de temps</translation>
    </message>
    <message>
        <source>jets, jets_8const, jets_16const, jets_32const, digits, readout and bragg are simulated here; file reads path. The other names are SNAC-Pack&apos;s: their files are read from data_dir or the user&apos;s data folder, or drawn where simulate says so.</source>
        <translation>jets, jets_8const, jets_16const, jets_32const, digits, readout et bragg sont simulés ici&#x202f;; file lit path. Les autres noms sont ceux de SNAC-Pack&#xa0;: leurs fichiers sont lus dans data_dir ou dans le dossier de données de l’utilisateur, ou simulés quand simulate le demande.</translation>
    </message>
    <message>
        <source>Ends the search when the hypervolume has not grown over so many generations; 0 never does. Equal seeds end at the same generation.</source>
        <translation>Termine la recherche quand l’hypervolume n’a pas augmenté pendant autant de générations&#x202f;; 0&#xa0;: jamais. Des graines égales terminent à la même génération.</translation>
    </message>
    <message>
        <source>Growth of the hypervolume over those generations that counts as none, as a share of what it was before.</source>
        <translation>Croissance de l’hypervolume sur ces générations qui compte comme nulle, en part de la valeur d’avant.</translation>
    </message>
    <message>
        <source>Minutes of computing, over pauses and resumes, after which no training begins; those that run are finished. 0: no limit. Where it ends a search, the results depend on the machine.</source>
        <translation>Minutes de calcul, pauses et reprises comprises, après lesquelles aucun entraînement ne commence&#x202f;; ceux en cours sont achevés. 0&#xa0;: pas de limite. Là où elle termine une recherche, les résultats dépendent de la machine.</translation>
    </message>
    <message>
        <source>Stalled below</source>
        <translation>Stagne sous</translation>
    </message>
    <message>
        <source>Stop when stalled</source>
        <translation>Fin si stagnation</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Limite de temps</translation>
    </message>
    <message>
        <source>generations</source>
        <translation>générations</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>C synthesis</source>
        <translation>synthèse C</translation>
    </message>
    <message>
        <source>Carry cells</source>
        <translation>Cellules de retenue</translation>
    </message>
    <message>
        <source>Logic depth</source>
        <translation>Profondeur logique</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Worst slack</source>
        <translation>Pire marge</translation>
    </message>
    <message>
        <source>before training</source>
        <translation>avant l’entraînement</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>cellules</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>csynth, not run</source>
        <translation>csynth, non lancée</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>abandonné</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>doublon</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>estimation</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>impl., not run</source>
        <translation>impl., non lancée</translation>
    </message>
    <message>
        <source>logic synthesis</source>
        <translation>synthèse logique</translation>
    </message>
    <message>
        <source>logic synthesis, not placed</source>
        <translation>synthèse logique, non placé</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>own weights</source>
        <translation>ses propres poids</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>placé</translation>
    </message>
    <message>
        <source>placed and routed</source>
        <translation>placé et routé</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>synthesis, not run</source>
        <translation>synthèse, non lancée</translation>
    </message>
    <message>
        <source>target</source>
        <translation>cible</translation>
    </message>
    <message>
        <source>Activation precision</source>
        <translation>Format des valeurs cachées</translation>
    </message>
    <message>
        <source>Area under the ROC curve, one class against the rest, mean over classes, on validation samples; of several labels a row the mean over the labels.</source>
        <translation>Aire sous la courbe ROC, une classe contre les autres, moyenne sur les classes, sur les échantillons de validation&#x202f;; avec plusieurs étiquettes par ligne, la moyenne sur les étiquettes.</translation>
    </message>
    <message>
        <source>Column of a CSV file that holds the truth; without it the only one of text, else the one called label, target, class, y, labels, targets or classes, else columns of one 1 a row (y0, y1; class_a, class_b), else the last. Several, as in y0, y1: one 1 a row is a class each, 0 and 1 alone a label each, else each is a number to learn. Without a header: column1, column2, ...</source>
        <translation>Colonne d’un fichier CSV qui contient la vérité terrain&#x202f;; à défaut la seule colonne de texte, sinon celle qui s’appelle label, target, class, y, labels, targets ou classes, sinon des colonnes ayant un seul 1 par ligne (y0, y1&#x202f;; class_a, class_b), sinon la dernière. Plusieurs, comme y0, y1&#xa0;: avec un seul 1 par ligne chacune est une classe, avec seulement des 0 et des 1 chacune est une étiquette, sinon chacune est un nombre à apprendre. Sans en-tête&#xa0;: column1, column2, ...</translation>
    </message>
    <message>
        <source>Fraction of validation samples classified right (mean over folds); called fidelity for qubits. Of several labels a row the fraction of all labels that are told right.</source>
        <translation>Part des échantillons de validation bien classés (moyenne sur les plis)&#x202f;; pour les qubits, on l’appelle fidélité. Avec plusieurs étiquettes par ligne, la part de toutes les étiquettes qui sont bien données.</translation>
    </message>
    <message>
        <source>Mean over the classes of the fraction of that class found, on validation samples. Of several labels a row the mean over the labels of that of having and not having it.</source>
        <translation>Moyenne sur les classes de la part retrouvée de chaque classe, sur les échantillons de validation. Avec plusieurs étiquettes par ligne, la moyenne sur les étiquettes, chacune comptant sa présence et son absence.</translation>
    </message>
    <message>
        <source>Scales of weights</source>
        <translation>Échelles des poids</translation>
    </message>
    <message>
        <source>What is learned: one class a row, numbers, or several labels a row, each of which it has or has not (multi_label); auto looks at the truth.</source>
        <translation>Ce qui est appris&#xa0;: une classe par ligne, des nombres, ou plusieurs étiquettes par ligne, que chacune a ou n’a pas (multi_label)&#x202f;; auto regarde la vérité terrain.</translation>
    </message>
    <message>
        <source>What shares a power of two that weights of equal bits are scaled by. layer: as integer bits say. channel: each output has its own, a shift in hardware; 2 bits are then -1, 0 and 1.</source>
        <translation>Ce qui partage une puissance de deux par laquelle des poids de même nombre de bits sont mis à l’échelle. layer&#xa0;: comme le disent les bits entiers. channel&#xa0;: chaque sortie a la sienne, un décalage dans le matériel&#x202f;; 2 bits sont alors -1, 0 et 1.</translation>
    </message>
    <message>
        <source>ap_fixed&lt;W,I&gt; of what hidden layers hand on, at every precision: (8,3). For weights of few bits, such as ternary ones (2,1). none: that of the branch.</source>
        <translation>ap_fixed&lt;W,I&gt; de ce que transmettent les couches cachées, dans chaque format&#xa0;: (8,3). Pour des poids de peu de bits, comme les ternaires&#xa0;: (2,1). none&#xa0;: celui de la branche.</translation>
    </message>
    <message>
        <source>auto: cross-entropy for classes, mean squared error for numbers, binary cross-entropy of each of several labels a row (label_cross_entropy). binary_cross_entropy uses one logit for two classes.</source>
        <translation>auto&#xa0;: entropie croisée pour des classes, erreur quadratique moyenne pour des nombres, entropie croisée binaire pour chacune de plusieurs étiquettes par ligne (label_cross_entropy). binary_cross_entropy emploie un seul logit pour deux classes.</translation>
    </message>
    <message>
        <source>balanced: all classes count alike in the loss, so rows of rare ones count more; of several labels a row both answers to each.</source>
        <translation>balanced&#xa0;: toutes les classes comptent autant dans la perte&#x202f;; les lignes des classes rares comptent donc davantage&#x202f;; avec plusieurs étiquettes par ligne, les deux réponses à chacune.</translation>
    </message>
    <message>
        <source>A first look: 8 and 6 bits, two prunings, 5 epochs or 500 steps each; about a fifth of the work of balanced.</source>
        <translation>Un premier aperçu&#xa0;: 8 et 6 bits, deux élagages, 5 époques ou 500 pas chacun&#x202f;; environ un cinquième du travail de balanced.</translation>
    </message>
    <message>
        <source>For the last figures: 8, 6, 5 and 4 bits, ten prunings that keep 80 % each, 30 epochs or 3,000 steps each; about nine times the work of balanced.</source>
        <translation>Pour les derniers chiffres&#xa0;: 8, 6, 5 et 4 bits, dix élagages qui gardent 80&#xa0;% chacun, 30 époques ou 3&#x202f;000 pas chacun&#x202f;; environ neuf fois le travail de balanced.</translation>
    </message>
    <message>
        <source>What a study does that says nothing: 8, 6 and 4 bits, four prunings to 95 %, 10 epochs or 1,000 steps each.</source>
        <translation>Ce que fait une étude qui ne dit rien&#xa0;: 8, 6 et 4 bits, quatre élagages jusqu’à 95&#xa0;%, 10 époques ou 1&#x202f;000 pas chacun.</translation>
    </message>
    <message>
        <source>As many epochs as so many gradient steps take, where qat_epochs or pruning_epochs are fewer. Without it 1000 for those of the two that are not written, else 0. The method learned takes eighty times as many for each size.</source>
        <translation>Au moins autant d’époques qu’en demande ce nombre de pas de gradient, quand qat_epochs ou pruning_epochs en donnent moins. À défaut 1000 pour ceux des deux qui ne sont pas écrits, sinon 0. La méthode learned en prend quatre-vingts fois plus pour chaque taille.</translation>
    </message>
    <message>
        <source>First samples of the window that candidates choose among; without it dataset.start_location.</source>
        <translation>Premiers échantillons de la fenêtre parmi lesquels choisissent les candidats&#x202f;; à défaut dataset.start_location.</translation>
    </message>
    <message>
        <source>Lengths of the window of traces (qubit, readout, files of interleaved I and Q) that candidates choose among, two inputs a sample; without it dataset.window_size. A window that reaches beyond the trace ends with it.</source>
        <translation>Longueurs de la fenêtre des traces (qubit, readout, fichiers de I et Q entrelacés) parmi lesquelles choisissent les candidats, deux entrées par échantillon&#x202f;; à défaut dataset.window_size. Une fenêtre qui dépasse la trace se termine avec elle.</translation>
    </message>
    <message>
        <source>Scale each input to mean 0 and deviation 1, fitted on the training rows alone. Pictures keep black at 0: all pixels are divided by one deviation, of all of them.</source>
        <translation>Ramène chaque entrée à une moyenne de 0 et un écart type de 1, d’après les seules lignes d’entraînement. Les images gardent le noir à 0&#xa0;: tous les pixels sont divisés par un même écart type, celui de leur ensemble.</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Traces</translation>
    </message>
    <message>
        <source>ap_fixed&lt;W,I&gt; of the network&apos;s inputs, at every precision: (12,4). Inputs cost little, and low precisions lose much there. auto: that of the branch, and with 5 bits and fewer the narrowest with which the float network loses no more than 0.2 points. none: that of the branch.</source>
        <translation>ap_fixed&lt;W,I&gt; des entrées du réseau, dans chaque format&#xa0;: (12,4). Les entrées coûtent peu, et les formats étroits y perdent beaucoup. auto&#xa0;: celui de la branche et, à 5 bits et moins, le plus étroit avec lequel le réseau flottant ne perd pas plus de 0.2 point. none&#xa0;: celui de la branche.</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>équilibré</translation>
    </message>
    <message>
        <source>heavy</source>
        <translation>fort</translation>
    </message>
    <message>
        <source>light</source>
        <translation>léger</translation>
    </message>
    <message>
        <source>mixed + pruned</source>
        <translation>mixte + élagué</translation>
    </message>
    <message>
        <source>uniform + pruned</source>
        <translation>uniforme + élagué</translation>
    </message>
    <message>
        <source>Fixed-point type of the output layer alone, its weights and what it gives: large targets need bits before the point that the other layers need not. Trials are then scored at their formats. none: precision.</source>
        <translation>Type à virgule fixe de la seule couche de sortie, de ses poids et de ce qu’elle donne&#xa0;: de grandes cibles demandent des bits avant la virgule dont les autres couches n’ont pas besoin. Les essais sont alors évalués dans leurs formats. none&#xa0;: precision.</translation>
    </message>
    <message>
        <source>Which class a trained network answers with: that of its highest output, or balanced: the biases of its last layer are moved by what makes the balanced accuracy of the validation rows highest, with folds that of all of them together. auto: balanced where balanced_accuracy is an objective.</source>
        <translation>La classe que répond un réseau entraîné&#xa0;: celle de sa plus haute sortie, ou balanced&#xa0;: les biais de sa dernière couche sont déplacés de ce qui rend la plus haute l’exactitude équilibrée des lignes de validation, avec des plis celle de tous ensemble. auto&#xa0;: balanced quand balanced_accuracy est un objectif.</translation>
    </message>
    <message>
        <source>NPY or IDX file, or a text with one label a line, with the labels or targets of a table, an NPY, NPZ, HDF5 or IDX file that has none itself.</source>
        <translation>Fichier NPY ou IDX, ou texte avec une étiquette par ligne, contenant les étiquettes ou les cibles d’un tableau ou d’un fichier NPY, NPZ, HDF5 ou IDX qui n’en a pas lui-même.</translation>
    </message>
</context>
<context>
    <name>TrialText</name>
    <message>
        <source>%1 mutated to %2</source>
        <translation>%1 muté en %2</translation>
    </message>
    <message>
        <source>%1 mutated %2 → %3</source>
        <translation>%1 muté&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source> (not active)</source>
        <translation> (non actif)</translation>
    </message>
    <message>
        <source>drawn at random</source>
        <translation>tiré au hasard</translation>
    </message>
    <message>
        <source>child of #%1 with itself</source>
        <translation>enfant de #%1 avec lui-même</translation>
    </message>
    <message>
        <source>child of #%1 × #%2</source>
        <translation>enfant de #%1 × #%2</translation>
    </message>
    <message>
        <source>nothing mutated</source>
        <translation>aucune mutation</translation>
    </message>
    <message>
        <source>infinitely many</source>
        <translation>une infinité</translation>
    </message>
    <message>
        <source>validation, mean of %1 folds</source>
        <translation>validation, moyenne sur %1 plis</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>compté</translation>
    </message>
    <message>
        <source>estimate with own weights</source>
        <translation>estimation avec ses propres poids</translation>
    </message>
    <message>
        <source>estimate before training</source>
        <translation>estimation avant l’entraînement</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 pour %2</translation>
    </message>
    <message>
        <source>%1, reuse&#xa0;%2, %3&#xa0;ns, %4</source>
        <translation>%1, reuse&#xa0;%2, %3&#xa0;ns, %4</translation>
    </message>
    <message>
        <source>%1, upper bound</source>
        <translation>%1, borne supérieure</translation>
    </message>
    <message>
        <source>validation, mean of %1 folds, at its precision</source>
        <translation>validation, moyenne sur %1 plis, dans son format</translation>
    </message>
    <message>
        <source>validation, at its precision</source>
        <translation>validation, dans son format</translation>
    </message>
    <message>
        <source>%1, %2&#xa0;ns</source>
        <translation>%1, %2&#xa0;ns</translation>
    </message>
    <message>
        <source>%1, budget %2</source>
        <translation>%1, budget %2</translation>
    </message>
    <message>
        <source>%1 of the board, the tightest</source>
        <translation>%1 de la carte, ressource critique</translation>
    </message>
    <message>
        <source>baseline %1: %2</source>
        <translation>référence %1&#xa0;: %2</translation>
    </message>
    <message>
        <source> (%1 to %2)</source>
        <translation> (%1 à %2)</translation>
    </message>
</context>
<context>
    <name>snac::studio::AgentJobsView</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>%1 · run by an agent</source>
        <translation>%1 · lancé par un agent</translation>
    </message>
    <message>
        <source>%1 · run by an agent · %2</source>
        <translation>%1 · lancé par un agent · %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>snac::studio::BeforeStartCard</name>
    <message>
        <source>Before you start</source>
        <translation>Avant de lancer</translation>
    </message>
    <message>
        <source>simulated data</source>
        <translation>données simulées</translation>
    </message>
</context>
<context>
    <name>snac::studio::BoardPage</name>
    <message>
        <source>Board</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Back to the study</source>
        <translation>Vers l’étude</translation>
    </message>
    <message>
        <source>Use in the study</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Copy and edit</source>
        <translation>Copier et éditer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save %1 first, or undo its edits.</source>
        <translation>Enregistrez d’abord %1, ou annulez ses modifications.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 est illisible&#xa0;: %2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>shipped, read-only</source>
        <translation>fournie, lecture seule</translation>
    </message>
    <message>
        <source>new, not saved</source>
        <translation>nouvelle, non enregistrée</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>la vôtre</translation>
    </message>
    <message>
        <source>%1 belongs to a shipped board; choose another id.</source>
        <translation>%1 désigne une carte fournie&#x202f;; choisissez un autre identifiant.</translation>
    </message>
    <message>
        <source>%1 is the id of another board of yours; choose another one.</source>
        <translation>%1 est l’identifiant d’une autre de vos cartes&#x202f;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>&amp;Boards</source>
        <translation>Car&amp;tes</translation>
    </message>
    <message>
        <source>your boards: %1</source>
        <translation>vos cartes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Edits of the board %1 that were not saved have been restored: see Boards.</source>
        <translation>Les modifications non enregistrées de la carte %1 ont été restaurées&#xa0;: voir «&#xa0;Cartes&#xa0;».</translation>
    </message>
</context>
<context>
    <name>snac::studio::CalibratePage</name>
    <message>
        <source>Calibrate</source>
        <translation>Calibrer</translation>
    </message>
    <message>
        <source>the cost model, on your own synthesis reports</source>
        <translation>le modèle de coût, sur vos rapports de synthèse</translation>
    </message>
    <message>
        <source>Return to the shipped model</source>
        <translation>Revenir au modèle fourni</translation>
    </message>
    <message>
        <source>Fits the correction of the cost model to the rows below and puts it into use</source>
        <translation>Ajuste la correction du modèle de coût aux lignes ci-dessous et la met en service</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>No reports yet</source>
        <translation>Aucun rapport</translation>
    </message>
    <message>
        <source>The cost model was fitted to designs of others. Give it reports of your own and it learns what your tool does with your networks: drop a folder with reports, single reports or a CSV table of designs here, or choose them.

Reports: csynth.xml and csynth.rpt of Vivado HLS and Vitis HLS teach the model; utilization reports of Vivado (vivado_synth.rpt) are compared with it. A file design.json beside the reports, or in a folder above them, says which network they are of:</source>
        <translation>Le modèle de coût a été ajusté sur des conceptions d’autres auteurs. Donnez-lui vos rapports et il apprend ce que votre outil fait de vos réseaux&#xa0;: déposez ici un dossier de rapports, des rapports isolés ou un tableau CSV de conceptions, ou choisissez-les.

Rapports&#xa0;: csynth.xml et csynth.rpt de Vivado HLS et Vitis HLS instruisent le modèle&#x202f;; les rapports d’utilisation de Vivado (vivado_synth.rpt) lui sont comparés. Un fichier design.json à côté des rapports, ou dans un dossier au-dessus, dit de quel réseau il s’agit&#xa0;:</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Copy the example</source>
        <translation>Copier l’exemple</translation>
    </message>
    <message>
        <source>The example is on the clipboard: save it as design.json.</source>
        <translation>L’exemple est dans le presse-papiers&#xa0;: enregistrez-le sous le nom design.json.</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Estimations</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <source>Stage of the reports</source>
        <translation>Stade des rapports</translation>
    </message>
    <message>
        <source>Model of the estimates</source>
        <translation>Modèle des estimations</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>Calibrated, each design without its architecture</source>
        <translation>Calibré, chaque conception sans son architecture</translation>
    </message>
    <message>
        <source>The shipped model</source>
        <translation>Le modèle fourni</translation>
    </message>
    <message>
        <source>Errors before and after</source>
        <translation>Erreurs avant et après</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Removes the selected rows from the calibration; the reports stay</source>
        <translation>Retire du calibrage les lignes sélectionnées&#x202f;; les rapports restent</translation>
    </message>
    <message>
        <source>A folder with synthesis reports, at any depth</source>
        <translation>Un dossier de rapports de synthèse, à n’importe quelle profondeur</translation>
    </message>
    <message>
        <source>Reports, or CSV tables of designs</source>
        <translation>Des rapports, ou des tableaux CSV de conceptions</translation>
    </message>
    <message>
        <source>Folder with synthesis reports</source>
        <translation>Dossier de rapports de synthèse</translation>
    </message>
    <message>
        <source>Synthesis reports or tables of designs</source>
        <translation>Rapports de synthèse ou tableaux de conceptions</translation>
    </message>
    <message>
        <source>Reports and tables (*.xml *.rpt *.json *.txt *.csv);;All files (*)</source>
        <translation>Rapports et tableaux (*.xml *.rpt *.json *.txt *.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>fitted %1</source>
        <translation>ajustées&#xa0;: %1</translation>
    </message>
    <message>
        <source>compared %1</source>
        <translation>comparées&#xa0;: %1</translation>
    </message>
    <message>
        <source>not used %1</source>
        <translation>non utilisées&#xa0;: %1</translation>
    </message>
    <message>
        <source>No design that the model knows</source>
        <translation>Aucune conception que le modèle connaisse</translation>
    </message>
    <message>
        <source>No report of this stage says %1</source>
        <translation>Aucun rapport de ce stade n’indique %1</translation>
    </message>
    <message>
        <source>Press Calibrate to see what these rows teach the model.</source>
        <translation>Appuyez sur «&#xa0;Calibrer&#xa0;» pour voir ce que ces lignes apprennent au modèle.</translation>
    </message>
    <message>
        <source>All designs are of one architecture, so what the correction is worth cannot be checked.</source>
        <translation>Toutes les conceptions sont d’une même architecture&#x202f;; on ne peut donc pas vérifier ce que vaut la correction.</translation>
    </message>
    <message>
        <source>After: each design by a correction fitted without its architecture (%1 architectures).</source>
        <translation>Après&#xa0;: chaque conception avec une correction ajustée sans son architecture (%1 architectures).</translation>
    </message>
    <message>
        <source>%1 of the designs are of architectures the shipped model was fitted on: it knows them better than others.</source>
        <translation>%1 des conceptions sont d’architectures sur lesquelles le modèle fourni a été ajusté&#xa0;: il les connaît mieux que d’autres.</translation>
    </message>
    <message>
        <source>The model predicts C synthesis; for later stages its LUT, FF and BRAM are scaled by what 31 designs kept of them. These reports teach it nothing.</source>
        <translation>Le modèle prédit la synthèse C&#x202f;; pour les stades suivants, ses LUT, FF et BRAM sont multipliés par ce que 31 conceptions en ont gardé. Ces rapports ne lui apprennent rien.</translation>
    </message>
    <message>
        <source>reading reports</source>
        <translation>lecture des rapports</translation>
    </message>
    <message>
        <source>fitting and checking, fold by fold</source>
        <translation>ajustement et contrôle, pli par pli</translation>
    </message>
    <message>
        <source>checking the calibration in use</source>
        <translation>contrôle du calibrage en service</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>to be fitted %1</source>
        <translation>à ajuster&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Calibrate</source>
        <translation>Ca&amp;librer</translation>
    </message>
    <message>
        <source>your rows: %1</source>
        <translation>vos lignes&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>snac::studio::CalibrationErrors</name>
    <message>
        <source>Errors before and after</source>
        <translation>Erreurs avant et après</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>Designs whose report has the figure</source>
        <translation>Conceptions dont le rapport donne ce chiffre</translation>
    </message>
    <message>
        <source>SMAPE of the shipped model: mean of the distance between estimate and report, as part of the mean of both</source>
        <translation>SMAPE du modèle fourni&#xa0;: moyenne de l’écart entre estimation et rapport, en part de la moyenne des deux</translation>
    </message>
    <message>
        <source>SMAPE of the calibrated model; no estimate has seen a design of the same architecture</source>
        <translation>SMAPE du modèle calibré&#x202f;; aucune estimation n’a vu de conception de la même architecture</translation>
    </message>
    <message>
        <source>Designs estimated within 10 % of the report, before and after, in %</source>
        <translation>Conceptions estimées à 10&#xa0;% près du rapport, avant et après, en %</translation>
    </message>
    <message>
        <source>Reports that lie within the bounds of the estimate, before and after, in %; the bounds are made to hold 90 %</source>
        <translation>Rapports compris dans les bornes de l’estimation, avant et après, en %&#x202f;; les bornes sont faites pour en contenir 90&#xa0;%</translation>
    </message>
    <message>
        <source>before
[%]</source>
        <translation>avant
[%]</translation>
    </message>
    <message>
        <source>after
[%]</source>
        <translation>après
[%]</translation>
    </message>
    <message>
        <source>within 10 %
[%]</source>
        <translation>à 10&#xa0;% près
[%]</translation>
    </message>
    <message>
        <source>in bounds
[%]</source>
        <translation>dans bornes
[%]</translation>
    </message>
</context>
<context>
    <name>snac::studio::CalibrationRowsModel</name>
    <message>
        <source>fitted</source>
        <translation>ajustée</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>comparée</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>non utilisée</translation>
    </message>
    <message>
        <source>Bits of the weights / of the activations</source>
        <translation>Bits des poids / des activations</translation>
    </message>
    <message>
        <source>use</source>
        <translation>emploi</translation>
    </message>
    <message>
        <source>network</source>
        <translation>réseau</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>bits</translation>
    </message>
    <message>
        <source>circuit</source>
        <translation>circuit</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>stade</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>outil</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>report, or problem</source>
        <translation>rapport ou problème</translation>
    </message>
    <message>
        <source>to be fitted</source>
        <translation>à ajuster</translation>
    </message>
    <message>
        <source>Fitted, or to be fitted: C synthesis, which the model learns from. Compared: a later stage, shown beside the model but not learned from. Not used: the last column says why.</source>
        <translation>Ajustée, ou à ajuster&#xa0;: synthèse C, dont le modèle apprend. Comparée&#xa0;: un stade ultérieur, montré à côté du modèle, mais sans apprentissage. Non utilisée&#xa0;: la dernière colonne dit pourquoi.</translation>
    </message>
</context>
<context>
    <name>snac::studio::CalibrationRowsTable</name>
    <message>
        <source>Rows of the calibration</source>
        <translation>Lignes du calibrage</translation>
    </message>
</context>
<context>
    <name>snac::studio::ComparePane</name>
    <message>
        <source>%1, layer %2</source>
        <translation>%1, couche %2</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>The same genes</source>
        <translation>Mêmes gènes</translation>
    </message>
    <message>
        <source>Genes that differ</source>
        <translation>Gènes qui diffèrent</translation>
    </message>
    <message>
        <source>Figures, the best in bold</source>
        <translation>Chiffres, le meilleur en gras</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>Par couche</translation>
    </message>
    <message>
        <source>the first %1 of %2 chosen trials</source>
        <translation>les %1 premiers des %2 essais choisis</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 essais</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Validation loss by epoch</source>
        <translation>Perte de validation par époque</translation>
    </message>
</context>
<context>
    <name>snac::studio::CompressPage</name>
    <message>
        <source>simulated data</source>
        <translation>données simulées</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>Compression</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Every finished step becomes a point here: one curve a precision.</source>
        <translation>Chaque étape terminée devient un point ici&#xa0;: une courbe par format.</translation>
    </message>
    <message>
        <source>The trials of the search, and below them what compression makes of the chosen ones.</source>
        <translation>Les essais de la recherche et, en dessous, ce que la compression fait de ceux qui sont choisis.</translation>
    </message>
    <message>
        <source>Cost of the horizontal axis</source>
        <translation>Coût de l’axe horizontal</translation>
    </message>
    <message>
        <source>x: %1</source>
        <translation>x&#xa0;: %1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>No study is open. Open the results of one (FILE.snac), or run a search: its best networks are made small here.</source>
        <translation>Aucune étude n’est ouverte. Ouvrez les résultats d’une étude (FILE.snac) ou lancez une recherche&#xa0;: ses meilleurs réseaux sont réduits ici.</translation>
    </message>
    <message>
        <source>No trial of this study is finished yet. As soon as the search has trained networks, the best of them can be compressed.</source>
        <translation>Aucun essai de cette étude n’est encore terminé. Dès que la recherche aura entraîné des réseaux, les meilleurs pourront être compressés.</translation>
    </message>
    <message>
        <source>The search is running. It writes to the study file; compress when it is finished or stopped.</source>
        <translation>La recherche est en cours et écrit dans le fichier d’étude&#x202f;; compressez quand elle sera terminée ou arrêtée.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>reading the steps</source>
        <translation>lecture des étapes</translation>
    </message>
    <message>
        <source>%1 steps in the study file</source>
        <translation>%1 étapes dans le fichier d’étude</translation>
    </message>
    <message>
        <source>floor: %1 %</source>
        <translation>plancher&#xa0;: %1&#xa0;%</translation>
    </message>
    <message>
        <source>steps that are training wait where they are</source>
        <translation>les étapes en entraînement attendent où elles en sont</translation>
    </message>
    <message>
        <source>1 step in the study file</source>
        <translation>1 étape dans le fichier d’étude</translation>
    </message>
    <message>
        <source>can be resumed</source>
        <translation>peut être reprise</translation>
    </message>
    <message>
        <source>C&amp;ompress</source>
        <translation>C&amp;ompression</translation>
    </message>
    <message>
        <source>A compression is running. Cancel it first; what it has done is saved.</source>
        <translation>Une compression est en cours. Interrompez-la d’abord&#x202f;; ce qu’elle a fait est enregistré.</translation>
    </message>
    <message>
        <source>A compression is running: %1 of %2 steps are done. They are saved, and the rest can be done later.</source>
        <translation>Une compression est en cours&#xa0;: %1 étapes sur %2 sont faites. Elles sont enregistrées, et le reste peut se faire plus tard.</translation>
    </message>
    <message>
        <source>Use the test set?</source>
        <translation>Utiliser le jeu de test&#x202f;?</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>study: %1</source>
        <translation>étude&#xa0;: %1</translation>
    </message>
    <message>
        <source>no study is open</source>
        <translation>aucune étude ouverte</translation>
    </message>
    <message>
        <source>This is an imported network without a search and without data, and compression trains on data: import it again with them, snac import NETWORK --data FILE --out NEW.snac.</source>
        <translation>Ce réseau a été importé sans recherche et sans données, et la compression entraîne sur des données&#xa0;: réimportez-le avec elles, snac import NETWORK --data FILE --out NEW.snac.</translation>
    </message>
    <message>
        <source>; none keeps the budgets, nearest %1: %2</source>
        <translation>&#x202f;; aucune ne respecte les budgets, la plus proche %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 on all %2 validation rows, as on the Compress page: integers %3%4</source>
        <translation>%1 sur les %2 lignes de validation, comme à la page «&#xa0;Compression&#xa0;»&#xa0;: entiers %3%4</translation>
    </message>
    <message>
        <source>These are results of another program. They came without weights, so there is nothing to compress.</source>
        <translation>Ce sont des résultats d’un autre programme. Ils sont venus sans poids&#xa0;: il n’y a donc rien à compresser.</translation>
    </message>
    <message>
        <source>Score against sparsity</source>
        <translation>Score selon la parcimonie</translation>
    </message>
    <message>
        <source>Score against cost</source>
        <translation>Score selon le coût</translation>
    </message>
    <message>
        <source>%1, scored in integers on validation data</source>
        <translation>%1, score en entiers sur les données de validation</translation>
    </message>
    <message>
        <source>, its trial trained again for compression, as float %1</source>
        <translation>, son essai entraîné de nouveau pour la compression, en flottant %1</translation>
    </message>
    <message>
        <source>, its trial&apos;s own network as float %1</source>
        <translation>, le propre réseau de son essai en flottant %1</translation>
    </message>
    <message>
        <source>%1 on the %2 test rows: integers %3, its trial trained again for compression, as float %4</source>
        <translation>%1 sur les %2 lignes de test&#xa0;: entiers %3, son essai entraîné de nouveau pour la compression, en flottant %4</translation>
    </message>
    <message>
        <source>%1 on the %2 test rows: integers %3, its trial&apos;s own network as float %4</source>
        <translation>%1 sur les %2 lignes de test&#xa0;: entiers %3, le propre réseau de son essai en flottant %4</translation>
    </message>
</context>
<context>
    <name>snac::studio::CompressSession</name>
    <message>
        <source>Nothing was left to do: the step is in the study file.</source>
        <translation>Il ne restait rien à faire&#xa0;: l’étape est dans le fichier d’étude.</translation>
    </message>
    <message>
        <source>Nothing was left to do: all %1 steps are in the study file.</source>
        <translation>Il ne restait rien à faire&#xa0;: les %1 étapes sont toutes dans le fichier d’étude.</translation>
    </message>
</context>
<context>
    <name>snac::studio::CompressSetup</name>
    <message>
        <source>Knee</source>
        <translation>Genou</translation>
    </message>
    <message>
        <source>Whole front</source>
        <translation>Tout le front</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Points of the front to compress</source>
        <translation>Points du front à compresser</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>There is no trained network to compress yet.</source>
        <translation>Il n’y a pas encore de réseau entraîné à compresser.</translation>
    </message>
    <message>
        <source>Check at least one point of the front.</source>
        <translation>Cochez au moins un point du front.</translation>
    </message>
    <message>
        <source>%1 steps = points %2 × branches %3 × rounds %4, saved one by one</source>
        <translation>%1 étapes = points %2 × branches %3 × passes %4, enregistrées une à une</translation>
    </message>
    <message>
        <source>%1 steps of points %2 × branches %3</source>
        <translation>%1 étapes pour points %2 × branches %3</translation>
    </message>
    <message>
        <source>at most %1 steps of points %2 × branches %3</source>
        <translation>au plus %1 étapes pour points %2 × branches %3</translation>
    </message>
    <message>
        <source>%1 step = points %2 × branches %3 × rounds %4</source>
        <translation>%1 étape = points %2 × branches %3 × passes %4</translation>
    </message>
    <message>
        <source>search, mean of %1 folds</source>
        <translation>recherche, moyenne sur %1 plis</translation>
    </message>
    <message>
        <source>search</source>
        <translation>recherche</translation>
    </message>
    <message>
        <source>The point of the front where giving up more of the score stops saving much.</source>
        <translation>Le point du front à partir duquel céder davantage de score n’économise presque plus rien.</translation>
    </message>
    <message>
        <source>score: %1; LUT: %2</source>
        <translation>score&#xa0;: %1&#x202f;; LUT&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>snac::studio::CompressStepPane</name>
    <message>
        <source>Selected step</source>
        <translation>Étape sélectionnée</translation>
    </message>
    <message>
        <source>Use the test set</source>
        <translation>Utiliser le jeu test</translation>
    </message>
    <message>
        <source>Scores this network once on data that nothing was chosen by. Do it for the network you keep: a test set that helps to choose is a validation set.</source>
        <translation>Évalue ce réseau une seule fois, sur des données qui n’ont servi à aucun choix. Faites-le pour le réseau que vous gardez&#xa0;: un jeu de test qui aide à choisir est un jeu de validation.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>validation, %1 rows</source>
        <translation>validation, %1 lignes</translation>
    </message>
    <message>
        <source>From the network&apos;s own integer weights: %1</source>
        <translation>D’après les poids en nombres entiers du réseau&#xa0;: %1</translation>
    </message>
    <message>
        <source>reading the test set…</source>
        <translation>lecture du jeu de test…</translation>
    </message>
    <message>
        <source>It was used for %1. Choosing by it makes its figures worthless.</source>
        <translation>Il a servi pour %1. Choisir d’après lui ôte toute valeur à ses chiffres.</translation>
    </message>
    <message>
        <source>once, for the network you keep: nothing was chosen by its %1 rows</source>
        <translation>une seule fois, pour le réseau que vous gardez&#xa0;: ses %1 lignes n’ont servi à aucun choix</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>Utiliser quand même</translation>
    </message>
    <message>
        <source>The test set was looked at before. Every further look makes its figures less worth: it becomes one more set that networks were chosen by.</source>
        <translation>Le jeu de test a déjà été consulté. Chaque regard de plus ôte de la valeur à ses chiffres&#xa0;: il devient un jeu de plus d’après lequel des réseaux ont été choisis.</translation>
    </message>
    <message>
        <source>A test set is worth something as long as nothing is chosen by it. Use it once, for the network you keep.</source>
        <translation>Un jeu de test a de la valeur tant que rien n’est choisi d’après lui. Utilisez-le une seule fois, pour le réseau que vous gardez.</translation>
    </message>
    <message>
        <source>; standard error %1 points</source>
        <translation>&#x202f;; erreur type %1 points</translation>
    </message>
    <message>
        <source>Click a point of a curve or a row of the table: its score unquantized and in integers, its network and its cost are shown here.</source>
        <translation>Cliquez sur un point d’une courbe ou sur une ligne du tableau&#xa0;: son score non quantifié et en entiers, son réseau et son coût s’affichent ici.</translation>
    </message>
    <message>
        <source>test, %1 rows: %2 in integers, %3 of the trial trained again for compression, as float</source>
        <translation>test, %1 lignes&#xa0;: %2 en entiers, %3 pour l’essai entraîné de nouveau pour la compression, en flottant</translation>
    </message>
    <message>
        <source>test, %1 rows: %2 in integers, %3 of the trial&apos;s own network as float</source>
        <translation>test, %1 lignes&#xa0;: %2 en entiers, %3 pour le propre réseau de l’essai en flottant</translation>
    </message>
</context>
<context>
    <name>snac::studio::CompressWeightsPane</name>
    <message>
        <source>Mask, round by round</source>
        <translation>Masque, passe par passe</translation>
    </message>
    <message>
        <source>a value of your own</source>
        <translation>une valeur à vous</translation>
    </message>
    <message>
        <source>Same weight, every precision</source>
        <translation>Le même poids dans chaque format</translation>
    </message>
    <message>
        <source>Float value</source>
        <translation>Valeur flottante</translation>
    </message>
    <message>
        <source>The float value that is rounded; click a weight of the matrix, or write one.</source>
        <translation>La valeur flottante qui est arrondie&#x202f;; cliquez sur un poids de la matrice ou saisissez-en une.</translation>
    </message>
    <message>
        <source>float</source>
        <translation>flottant</translation>
    </message>
    <message>
        <source>on its grid; the float weight is being read</source>
        <translation>sur sa grille&#x202f;; lecture du poids flottant en cours</translation>
    </message>
    <message>
        <source>of trial #%1, batch norm folded in</source>
        <translation>de l’essai #%1, normalisation par lots intégrée</translation>
    </message>
    <message>
        <source>layer %1, unit %2, input %3 %4</source>
        <translation>couche %1, neurone %2, entrée %3 %4</translation>
    </message>
    <message>
        <source>In this step it is pruned.</source>
        <translation>À cette étape, il est élagué.</translation>
    </message>
    <message>
        <source>In this step, after its training, it is %1.</source>
        <translation>À cette étape, après son entraînement, il vaut %1.</translation>
    </message>
    <message>
        <source>Layer weights</source>
        <translation>Poids de la couche</translation>
    </message>
</context>
<context>
    <name>snac::studio::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Données</translation>
    </message>
    <message>
        <source>Use my data</source>
        <translation>Mes données</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Put into the open study</source>
        <translation>Mettre dans l’étude ouverte</translation>
    </message>
    <message>
        <source>The open study reads this file from now on; everything else in it stays</source>
        <translation>L’étude ouverte lit désormais ce fichier&#x202f;; tout le reste y demeure</translation>
    </message>
    <message>
        <source>Make a study</source>
        <translation>Créer une étude</translation>
    </message>
    <message>
        <source>Opens the planned study on the Setup page, where it can be changed and started</source>
        <translation>Ouvre l’étude prévue à la page «&#xa0;Configuration&#xa0;», où elle peut être modifiée et lancée</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>lecture…</translation>
    </message>
    <message>
        <source>Choose data to learn from</source>
        <translation>Choisir des données à apprendre</translation>
    </message>
    <message>
        <source>Data (%1);;All files (*)</source>
        <translation>Données (%1);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Drop a file with your data here, or choose one (%1).

You will see what was understood of it, and get a study that suits it.</source>
        <translation>Déposez ici un fichier de vos données, ou choisissez-en un (%1).

Vous verrez ce qui en a été compris et obtiendrez une étude qui lui convient.</translation>
    </message>
    <message>
        <source>The column with the truth: what is to be learned</source>
        <translation>La colonne de la vérité terrain&#xa0;: ce qu’il faut apprendre</translation>
    </message>
    <message>
        <source>What is learned</source>
        <translation>Ce qui est appris</translation>
    </message>
    <message>
        <source>as the truth looks</source>
        <translation>selon la vérité</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>classes</translation>
    </message>
    <message>
        <source>numbers (regression)</source>
        <translation>nombres (régression)</translation>
    </message>
    <message>
        <source>Whether the first column only counts the rows</source>
        <translation>La première colonne ne fait-elle que numéroter les lignes&#x202f;?</translation>
    </message>
    <message>
        <source>told by its values</source>
        <translation>selon ses valeurs</translation>
    </message>
    <message>
        <source>is an index, left out</source>
        <translation>est un index, écartée</translation>
    </message>
    <message>
        <source>is an input</source>
        <translation>est une entrée</translation>
    </message>
    <message>
        <source>What is done with missing values</source>
        <translation>Ce qu’on fait des valeurs manquantes</translation>
    </message>
    <message>
        <source>are refused</source>
        <translation>sont refusées</translation>
    </message>
    <message>
        <source>their rows are left out</source>
        <translation>leurs lignes sont écartées</translation>
    </message>
    <message>
        <source>by the data</source>
        <translation>selon les données</translation>
    </message>
    <message>
        <source>How much work the search is</source>
        <translation>L’ampleur de la recherche</translation>
    </message>
    <message>
        <source>fast: 40 networks</source>
        <translation>rapide&#xa0;: 40 réseaux</translation>
    </message>
    <message>
        <source>balanced: 120 networks</source>
        <translation>équilibrée&#xa0;: 120 réseaux</translation>
    </message>
    <message>
        <source>exploratory: 500 networks</source>
        <translation>exploratoire&#xa0;: 500 réseaux</translation>
    </message>
    <message>
        <source>The score that is optimised</source>
        <translation>Le score optimisé</translation>
    </message>
    <message>
        <source>The board or part the network is for</source>
        <translation>La carte ou le composant auquel le réseau est destiné</translation>
    </message>
    <message>
        <source>Budget of look-up tables in per cent of the board</source>
        <translation>Budget de LUT en pour cent de la carte</translation>
    </message>
    <message>
        <source> % of the LUTs</source>
        <translation> % des LUT</translation>
    </message>
    <message>
        <source>by a plain network</source>
        <translation>d’après un réseau simple</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Vérité</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Appris</translation>
    </message>
    <message>
        <source>First column</source>
        <translation>Première colonne</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Valeurs manquantes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Ce qui a été lu</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Écart type</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Alone right [%]</source>
        <translation>Juste seule [%]</translation>
    </message>
    <message>
        <source>Rows that this input alone tells right, by the commonest class of each of many narrow bins</source>
        <translation>Lignes que cette entrée classe correctement à elle seule, d’après la classe la plus fréquente de chacun de nombreux intervalles étroits</translation>
    </message>
    <message>
        <source>Logarithmic scale of rows</source>
        <translation>Lignes, échelle log</translation>
    </message>
    <message>
        <source>The planned study</source>
        <translation>L’étude prévue</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Étude</translation>
    </message>
    <message>
        <source>Classes and parts</source>
        <translation>Classes et parties</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Correlations</source>
        <translation>Corrélations</translation>
    </message>
    <message>
        <source>as found by name and values</source>
        <translation>selon nom et valeurs</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>%1 train, %2 validation, %3 test rows</source>
        <translation>%1 lignes d’entraînement, %2 de validation, %3 de test</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>toutes les autres</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>A folder that holds one folder of pictures for each class</source>
        <translation>Un dossier qui contient un dossier d’images par classe</translation>
    </message>
    <message>
        <source>Choose the folder that holds a folder of pictures for each class</source>
        <translation>Choisir le dossier qui contient un dossier d’images par classe</translation>
    </message>
    <message>
        <source>several labels a row</source>
        <translation>plusieurs étiquettes par ligne</translation>
    </message>
    <message>
        <source>aggressive: %1 networks</source>
        <translation>agressif&#xa0;: %1 réseaux</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>text tables</source>
        <translation>tableaux en texte</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>snac::studio::DataParts</name>
    <message>
        <source>Columns and parts</source>
        <translation>Colonnes et parties</translation>
    </message>
    <message>
        <source>Columns that are no inputs, and files of labels or of test rows</source>
        <translation>Colonnes qui ne sont pas des entrées, et fichiers de vérité ou de lignes de test</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Choisir&#xa0;: %1</translation>
    </message>
    <message>
        <source>The column that says which rows stay together in one part</source>
        <translation>La colonne qui dit quelles lignes restent ensemble dans une partie</translation>
    </message>
    <message>
        <source>The column that says when each row was taken; the last are split off</source>
        <translation>La colonne qui dit quand chaque ligne a été prise&#x202f;; les dernières sont mises à part</translation>
    </message>
    <message>
        <source>The column that says what each row counts in the loss</source>
        <translation>La colonne qui dit ce que chaque ligne compte dans la perte</translation>
    </message>
    <message>
        <source>Columns to leave out, parted by commas; a name with a comma in quotes</source>
        <translation>Colonnes à laisser de côté, séparées par des virgules&#x202f;; un nom avec virgule entre guillemets</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissées de côté</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Vérité</translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation>Lignes de test</translation>
    </message>
    <message>
        <source>The file with the test rows</source>
        <translation>Le fichier des lignes de test</translation>
    </message>
    <message>
        <source>The file with the truth, where the inputs have one of their own</source>
        <translation>Le fichier de la vérité, si les entrées ont leur propre fichier</translation>
    </message>
</context>
<context>
    <name>snac::studio::DecidePane</name>
    <message>
        <source>What you would allow. The study and its budgets stay as they are.</source>
        <translation>Ce que vous accepteriez. L’étude et ses budgets restent inchangés.</translation>
    </message>
    <message>
        <source>No limits, equal weights</source>
        <translation>Sans limites, poids égaux</translation>
    </message>
    <message>
        <source>weight of %1</source>
        <translation>poids de %1</translation>
    </message>
    <message>
        <source>any</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>%1 of %2 networks fit; %3 of these are on their front.</source>
        <translation>%1 réseaux sur %2 conviennent&#x202f;; %3 d’entre eux sont sur leur front.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Knee&lt;/b&gt; %1: nearest to the corner of the best values, each objective in units of the front&apos;s span.</source>
        <translation>&lt;b&gt;Genou&lt;/b&gt; %1&#xa0;: le plus proche du coin des meilleures valeurs, chaque objectif étant rapporté à l’étendue du front.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Weighted&lt;/b&gt; %1: smallest weighted sum of the objectives, each from 0 for the best to 1 for the worst of the front.</source>
        <translation>&lt;b&gt;Pondéré&lt;/b&gt; %1&#xa0;: la plus petite somme pondérée des objectifs, chacun allant de 0 pour le meilleur à 1 pour le pire du front.</translation>
    </message>
    <message>
        <source>an objective gives way by</source>
        <translation>un objectif cède de</translation>
    </message>
    <message>
        <source>One after the other: how much worse than the best an objective may be, as a share of the front&apos;s span, for the next one to be better</source>
        <translation>L’un après l’autre&#xa0;: de combien un objectif peut être pire que le meilleur, en part de l’étendue du front, pour que le suivant soit meilleur</translation>
    </message>
    <message>
        <source>&lt;b&gt;One after the other&lt;/b&gt; %1: by falling weight %2, each giving way to the next by up to %3 % of the front&apos;s span.</source>
        <translation>&lt;b&gt;L’un après l’autre&lt;/b&gt; %1&#xa0;: par poids décroissant %2, chacun cédant au suivant jusqu’à %3&#xa0;% de l’étendue du front.</translation>
    </message>
</context>
<context>
    <name>snac::studio::DocumentEditor</name>
    <message>
        <source>untitled.yaml</source>
        <translation>sans_titre.yaml</translation>
    </message>
    <message>
        <source>%1 was not changed: %2</source>
        <translation>%1 n’a pas été modifié&#xa0;: %2</translation>
    </message>
    <message>
        <source>Line %1 of the text cannot be read, so the form shows the values before it. It can be edited again as soon as the text is right; Ctrl+Z takes the last change back.</source>
        <translation>La ligne %1 du texte est illisible&#x202f;; le formulaire montre donc les valeurs d’avant. Il redeviendra modifiable dès que le texte sera correct&#x202f;; Ctrl+Z annule la dernière modification.</translation>
    </message>
</context>
<context>
    <name>snac::studio::GenesView</name>
    <message>
        <source>%1: %2 trials, median %3</source>
        <translation>%1&#xa0;: %2 essais, médiane %3</translation>
    </message>
    <message>
        <source>Objective that the genes matter for</source>
        <translation>Objectif pour lequel comptent les gènes</translation>
    </message>
    <message>
        <source>Bars: %1. Hatched: chance might do as much (5 % and more). Right: which values the survivors have, generation by generation.</source>
        <translation>Barres&#xa0;: %1. Hachuré&#xa0;: le hasard pourrait en faire autant (5&#xa0;% et plus). À droite&#xa0;: les valeurs qu’ont les survivants, génération par génération.</translation>
    </message>
</context>
<context>
    <name>snac::studio::ImportDialog</name>
    <message>
        <source>Import a network</source>
        <translation>Importer un réseau</translation>
    </message>
    <message>
        <source>A network that another program trained becomes a study of its own: it can be priced and made hardware and, with data, scored and compressed. Its own integers, where it has some, are kept.</source>
        <translation>Un réseau entraîné par un autre programme devient une étude à part entière&#xa0;: on peut estimer son coût, le réaliser en matériel et, avec des données, l’évaluer et le compresser. Ses propres entiers, s’il en a, sont conservés.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>ONNX or QONNX (.onnx), NumPy weights (.npz), or network.json of a bundle</source>
        <translation>ONNX ou QONNX (.onnx), poids NumPy (.npz) ou network.json d’un paquet</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Rows with their truth, to score, check and compress with; may be left empty</source>
        <translation>Lignes avec leur vérité terrain, pour évaluer, vérifier et compresser&#x202f;; peut rester vide</translation>
    </message>
    <message>
        <source>none: no scores, no compression</source>
        <translation>aucune&#xa0;: ni scores ni compression</translation>
    </message>
    <message>
        <source>told by names and contents</source>
        <translation>selon noms et contenu</translation>
    </message>
    <message>
        <source>The column of the data with the truth</source>
        <translation>La colonne des données qui contient la vérité terrain</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Vérité</translation>
    </message>
    <message>
        <source>those of the file</source>
        <translation>celles du fichier</translation>
    </message>
    <message>
        <source>Names of the classes in the order of the outputs, with commas between them, as the data have them</source>
        <translation>Noms des classes dans l’ordre des sorties, séparés par des virgules, tels que dans les données</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>selon le fichier</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>classes</translation>
    </message>
    <message>
        <source>numbers (regression)</source>
        <translation>nombres (régression)</translation>
    </message>
    <message>
        <source>Outputs are</source>
        <translation>Les sorties sont</translation>
    </message>
    <message>
        <source>Number format of a network without integers of its own, as in ap_fixed&lt;8,3&gt;</source>
        <translation>Format numérique d’un réseau sans entiers à lui, par exemple ap_fixed&lt;8,3&gt;</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Standardise raw features by the training rows</source>
        <translation>Standardiser les variables brutes d’après les lignes d’entraînement</translation>
    </message>
    <message>
        <source>For a network that was trained on standardised features and brings no scaler of its own</source>
        <translation>Pour un réseau entraîné sur des variables standardisées et livré sans normalisation à lui</translation>
    </message>
    <message>
        <source>Network to import</source>
        <translation>Réseau à importer</translation>
    </message>
    <message>
        <source>Networks (*.onnx *.npz network.json);;All files (*)</source>
        <translation>Réseaux (*.onnx *.npz network.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Data for the network</source>
        <translation>Données pour le réseau</translation>
    </message>
    <message>
        <source>Choose a network: ONNX, NumPy weights, or network.json of a bundle.</source>
        <translation>Choisissez un réseau&#xa0;: ONNX, poids NumPy ou network.json d’un paquet.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il n’y a pas de fichier %1.</translation>
    </message>
    <message>
        <source>Reading the network…</source>
        <translation>Lecture du réseau…</translation>
    </message>
    <message>
        <source>several labels a row</source>
        <translation>plusieurs étiquettes par ligne</translation>
    </message>
</context>
<context>
    <name>snac::studio::ImportForm</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Choisir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save the study as</source>
        <translation>Enregistrer l’étude sous</translation>
    </message>
    <message>
        <source>The new study file, .snac</source>
        <translation>Le nouveau fichier d’étude, .snac</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Study (*.snac)</source>
        <translation>Étude (*.snac)</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il n’y a pas de fichier %1.</translation>
    </message>
    <message>
        <source>Name the study file to make.</source>
        <translation>Nommez le fichier d’étude à créer.</translation>
    </message>
    <message>
        <source>Study files end with .snac; name it so.</source>
        <translation>Les fichiers d’étude se terminent par .snac&#x202f;; nommez-le ainsi.</translation>
    </message>
    <message>
        <source>%1 exists already, and an import replaces no study: choose another name.</source>
        <translation>%1 existe déjà, et une importation ne remplace aucune étude&#xa0;: choisissez un autre nom.</translation>
    </message>
</context>
<context>
    <name>snac::studio::ImportResultsDialog</name>
    <message>
        <source>Import results</source>
        <translation>Importer des résultats</translation>
    </message>
    <message>
        <source>What the search of another program found becomes a study to look at: trials, front and genes. It has no networks and no data, so it cannot be compressed or made hardware.</source>
        <translation>Ce que la recherche d’un autre programme a trouvé devient une étude à regarder&#xa0;: essais, front et gènes. Elle n’a ni réseaux ni données&#x202f;; elle ne peut donc pas être compressée ni réalisée en matériel.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>A result table of SNAC-Pack (.csv), or the SQLite file of an Optuna study</source>
        <translation>Un tableau de résultats de SNAC-Pack (.csv), ou le fichier SQLite d’une étude d’Optuna</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>What the objectives of the file are here, in its order, as in accuracy, clock_cycles; a - leaves one out</source>
        <translation>Ce que les objectifs du fichier sont ici, dans son ordre, par exemple accuracy, clock_cycles&#x202f;; un - en écarte un</translation>
    </message>
    <message>
        <source>as the file names them</source>
        <translation>selon les noms du fichier</translation>
    </message>
    <message>
        <source>Which study</source>
        <translation>Quelle étude</translation>
    </message>
    <message>
        <source>Its name, where a file of Optuna holds several</source>
        <translation>Son nom, si un fichier d’Optuna en contient plusieurs</translation>
    </message>
    <message>
        <source>the only one</source>
        <translation>la seule</translation>
    </message>
    <message>
        <source>Results to import</source>
        <translation>Résultats à importer</translation>
    </message>
    <message>
        <source>Results (*.csv *.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>Résultats (*.csv *.db *.sqlite *.sqlite3);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose results: a CSV of SNAC-Pack or an SQLite file of Optuna.</source>
        <translation>Choisissez des résultats&#xa0;: un CSV de SNAC-Pack ou un fichier SQLite d’Optuna.</translation>
    </message>
    <message>
        <source>Reading the results…</source>
        <translation>Lecture des résultats…</translation>
    </message>
</context>
<context>
    <name>snac::studio::LearnPage</name>
    <message>
        <source>ZDT1: a smooth front</source>
        <translation>ZDT1&#xa0;: un front lisse</translation>
    </message>
    <message>
        <source>ZDT3: a front in pieces</source>
        <translation>ZDT3&#xa0;: un front en morceaux</translation>
    </message>
    <message>
        <source>Two genes: equal points</source>
        <translation>Deux gènes&#xa0;: points égaux</translation>
    </message>
    <message>
        <source>Three objectives</source>
        <translation>3 objectifs</translation>
    </message>
    <message>
        <source>Many points</source>
        <translation>Nombreux points</translation>
    </message>
    <message>
        <source>Lecture view</source>
        <translation>Vue de cours</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Apprendre</translation>
    </message>
    <message>
        <source>Wrote %1 pictures to %2</source>
        <translation>%1 images écrites dans %2</translation>
    </message>
    <message>
        <source>NSGA-II, step by step</source>
        <translation>NSGA-II, pas à pas</translation>
    </message>
    <message>
        <source>What the lesson is about</source>
        <translation>Le sujet de la leçon</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Génération</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Image…</translation>
    </message>
    <message>
        <source>Writes the scene as a PNG picture or an SVG drawing</source>
        <translation>Écrit la scène en image PNG ou en dessin SVG</translation>
    </message>
    <message>
        <source>All pictures…</source>
        <translation>Tout en images…</translation>
    </message>
    <message>
        <source>Full screen with large type (F11); Escape returns</source>
        <translation>Plein écran à gros caractères (F11)&#x202f;; Échap en sort</translation>
    </message>
    <message>
        <source>The open study: %1</source>
        <translation>L’étude ouverte&#xa0;: %1</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>génération %1</translation>
    </message>
    <message>
        <source>This generation is not stored whole, so it cannot be shown.</source>
        <translation>Cette génération n’est pas enregistrée en entier et ne peut être montrée.</translation>
    </message>
    <message>
        <source>front %1: %2</source>
        <translation>front %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 fronts in all</source>
        <translation>%1 fronts en tout</translation>
    </message>
    <message>
        <source>← → step · Space play · F11 full screen</source>
        <translation>← → pas · Espace lecture · F11 plein écran</translation>
    </message>
    <message>
        <source>Export the scene</source>
        <translation>Exporter la scène</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>Image PNG (*.png);;Dessin SVG (*.svg)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 écrit</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Writes all scenes as pictures with numbers</source>
        <translation>Écrit toutes les scènes en images numérotées</translation>
    </message>
    <message>
        <source>Compression, step by step</source>
        <translation>Compression, pas à pas</translation>
    </message>
    <message>
        <source>Compression: pruning and fixed point</source>
        <translation>Compression&#xa0;: élagage, virgule fixe</translation>
    </message>
    <message>
        <source>← → step · Shift+arrows choose or move a weight · F11 full screen</source>
        <translation>← → pas · Maj+flèches choisir ou déplacer un poids · F11 plein écran</translation>
    </message>
    <message>
        <source>Pictures are being written already.</source>
        <translation>Des images sont déjà en cours d’écriture.</translation>
    </message>
    <message>
        <source>Folder for the pictures of all scenes</source>
        <translation>Dossier pour les images de toutes les scènes</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Writes a scene or all of them as an MP4 film or a GIF animation</source>
        <translation>Écrit une scène ou toutes en film MP4 ou en animation GIF</translation>
    </message>
    <message>
        <source>Stop writing the film</source>
        <translation>Arrêter l’écriture du film</translation>
    </message>
    <message>
        <source>This scene…</source>
        <translation>Cette scène…</translation>
    </message>
    <message>
        <source>All scenes…</source>
        <translation>Toutes les scènes…</translation>
    </message>
    <message>
        <source>Export a film</source>
        <translation>Exporter un film</translation>
    </message>
    <message>
        <source>MP4 film (*.mp4);;GIF animation (*.gif)</source>
        <translation>Film MP4 (*.mp4);;Animation GIF (*.gif)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Écriture de %1…</translation>
    </message>
    <message>
        <source>front %1, over a budget: %2</source>
        <translation>front %1, hors budget&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 simulated jets</source>
        <translation>%1 jets simulés</translation>
    </message>
    <message>
        <source>%1 simulated rows</source>
        <translation>%1 lignes simulées</translation>
    </message>
    <message>
        <source>the study is not open any more</source>
        <translation>l’étude n’est plus ouverte</translation>
    </message>
</context>
<context>
    <name>snac::studio::LessonMovie</name>
    <message>
        <source>Films need ffmpeg; install the package ffmpeg (sudo apt install ffmpeg). Pictures with numbers need nothing.</source>
        <translation>Les films demandent ffmpeg&#x202f;; installez le paquet ffmpeg (sudo apt install ffmpeg). Les images numérotées ne demandent rien.</translation>
    </message>
    <message>
        <source>A film is being written already.</source>
        <translation>Un film est déjà en cours d’écriture.</translation>
    </message>
    <message>
        <source>%1 is neither an .mp4 nor a .gif file.</source>
        <translation>%1 n’est ni un fichier .mp4 ni un fichier .gif.</translation>
    </message>
    <message>
        <source>The film was stopped.</source>
        <translation>Le film a été arrêté.</translation>
    </message>
    <message>
        <source>The pictures of the film cannot be written to %1.</source>
        <translation>Impossible d’écrire les images du film dans %1.</translation>
    </message>
</context>
<context>
    <name>snac::studio::LocalSearchForm</name>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>settings of your own</source>
        <translation>vos réglages</translation>
    </message>
    <message>
        <source>Settings that belong together; each of them can be changed below.</source>
        <translation>Des réglages qui vont ensemble&#x202f;; chacun peut être modifié ci-dessous.</translation>
    </message>
</context>
<context>
    <name>snac::studio::MainWindow</name>
    <message>
        <source>%1 does not exist any more.</source>
        <translation>%1 n’existe plus.</translation>
    </message>
    <message>
        <source>What was running has ended by itself: the window can be closed.</source>
        <translation>Ce qui était en cours s’est terminé de lui-même&#xa0;: la fenêtre peut être fermée.</translation>
    </message>
</context>
<context>
    <name>snac::studio::ManualWindow</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Précédent (Alt+Gauche)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Suivant (Alt+Droite)</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Rechercher dans le manuel</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Start of the page</source>
        <translation>Début de la page</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Manual: %1</source>
        <translation>Manuel&#xa0;: %1</translation>
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
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Takes the ranges of all axes away</source>
        <translation>Retire les intervalles de tous les axes</translation>
    </message>
    <message>
        <source>%1 trials pass through the ranges, %2 of them on the front</source>
        <translation>%1 essais passent par les intervalles, dont %2 sur le front</translation>
    </message>
    <message>
        <source>%1 trials, %2 of them on the front</source>
        <translation>%1 essais, dont %2 sur le front</translation>
    </message>
</context>
<context>
    <name>snac::studio::ProblemList</name>
    <message>
        <source>Problems in the text</source>
        <translation>Problèmes du texte</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>ligne %1, colonne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 problème</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 problèmes</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 avertissement</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 avertissements</translation>
    </message>
</context>
<context>
    <name>snac::studio::ProfileView</name>
    <message>
        <source>Numbers by layer</source>
        <translation>Nombres par couche</translation>
    </message>
    <message>
        <source>When a design is synthesized and the data of the study are there, this says what its formats do to the numbers: the range of each layer&apos;s values against their type, what is clipped or lost, and which layer costs the accuracy.</source>
        <translation>Quand une conception est synthétisée et que les données de l’étude sont là, on lit ici ce que ses formats font aux nombres&#xa0;: l’intervalle des valeurs de chaque couche face à leur type, ce qui est écrêté ou perdu, et quelle couche coûte de l’exactitude.</translation>
    </message>
</context>
<context>
    <name>snac::studio::RecentStudies</name>
    <message>
        <source>%1 of %2 trials, can be resumed</source>
        <translation>%1 essais sur %2, peut être reprise</translation>
    </message>
    <message>
        <source>finished, 1 trial</source>
        <translation>terminée, 1 essai</translation>
    </message>
    <message>
        <source>finished, %1 trials</source>
        <translation>terminée, %1 essais</translation>
    </message>
    <message>
        <source>an imported network</source>
        <translation>un réseau importé</translation>
    </message>
</context>
<context>
    <name>snac::studio::RunChangeDialog</name>
    <message>
        <source>Change the search</source>
        <translation>Modifier la recherche</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>&amp;Trials</source>
        <translation>&amp;Essais</translation>
    </message>
    <message>
        <source>Time &amp;limit</source>
        <translation>&amp;Limite de temps</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>&amp;Workers</translation>
    </message>
    <message>
        <source>It counts from the next trial that is finished on, and is kept in the study file. Trials that have begun are ended. More or fewer workers change no result.</source>
        <translation>Cela vaut dès le prochain essai terminé et est conservé dans le fichier d’étude. Les essais commencés sont menés à terme. Plus ou moins de workers ne changent aucun résultat.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>At least %1: so many have begun.</source>
        <translation>Au moins %1&#xa0;: autant ont commencé.</translation>
    </message>
    <message>
        <source>%1 cannot be: %2 trials have begun, and they are not undone. Ask for at least %2, or stop the search.</source>
        <translation>%1 n’est pas possible&#xa0;: %2 essais ont commencé et ne sont pas annulés. Demandez-en au moins %2, ou arrêtez la recherche.</translation>
    </message>
    <message>
        <source>The search has ended meanwhile, after %1 trials, and nothing was changed. More trials… in the menu Study goes on with it.</source>
        <translation>La recherche s’est terminée entre-temps, après %1 essais, et rien n’a été changé. Plus d’essais… dans le menu Étude la poursuit.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>snac::studio::RunsView</name>
    <message>
        <source>Add a study to compare…</source>
        <translation>Ajouter une étude à comparer…</translation>
    </message>
    <message>
        <source>attainment surfaces</source>
        <translation>surfaces d’atteinte</translation>
    </message>
    <message>
        <source>Draws the front and the hypervolume of another study with the same objectives, for example of another seed</source>
        <translation>Dessine le front et l’hypervolume d’une autre étude aux mêmes objectifs, par exemple d’une autre graine</translation>
    </message>
    <message>
        <source>What a quarter, half and three quarters of the runs reached or bettered in both objectives of the plot (dashed)</source>
        <translation>Ce qu’un quart, la moitié et trois quarts des exécutions ont atteint ou dépassé pour les deux objectifs du graphique (tirets)</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 est déjà là.</translation>
    </message>
    <message>
        <source>%1 was not added: %2.</source>
        <translation>%1 n’a pas été ajoutée&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Fronts and hypervolumes of other studies with the same objectives can be drawn beside this one, for example of the same study with other seeds.</source>
        <translation>Les fronts et les hypervolumes d’autres études aux mêmes objectifs peuvent être dessinés à côté de ceux-ci, par exemple ceux de la même étude avec d’autres graines.</translation>
    </message>
    <message>
        <source>Hypervolume %1, measured from %2.</source>
        <translation>Hypervolume %1, mesuré depuis %2.</translation>
    </message>
    <message>
        <source>Shared objectives: %1.</source>
        <translation>Objectifs communs&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Note: %1.</source>
        <translation>Remarque&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1: hypervolume %2, front %3, seed %4</source>
        <translation>%1&#xa0;: hypervolume %2, front %3, graine %4</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Takes this study out of the comparison; its file stays</source>
        <translation>Retire cette étude de la comparaison&#x202f;; son fichier reste</translation>
    </message>
    <message>
        <source>attained by %1 %</source>
        <translation>atteint par %1&#xa0;%</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>mean + deviation</source>
        <translation>moyenne + écart type</translation>
    </message>
    <message>
        <source>mean − deviation</source>
        <translation>moyenne − écart type</translation>
    </message>
    <message>
        <source>%1 was not added: %2 studies beside this one are as many as can be told apart. Take one out first.</source>
        <translation>%1 n’a pas été ajoutée&#xa0;: %2 études à côté de celle-ci sont le plus que l’on puisse distinguer. Retirez-en d’abord une.</translation>
    </message>
    <message>
        <source>The studies were searched on different data: their fronts can be laid over each other, but there is no mean of their hypervolumes and there are no attainment surfaces. Hypervolumes are measured from %1.</source>
        <translation>Les recherches de ces études portent sur des données différentes&#xa0;: leurs fronts peuvent être superposés, mais il n’y a ni moyenne de leurs hypervolumes ni surfaces d’atteinte. Les hypervolumes sont mesurés depuis %1.</translation>
    </message>
</context>
<context>
    <name>snac::studio::SearchPage</name>
    <message>
        <source>simulated data</source>
        <translation>données simulées</translation>
    </message>
    <message>
        <source>Start search</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Objective space</source>
        <translation>Espace objectif</translation>
    </message>
    <message>
        <source>Every finished trial becomes a point here.</source>
        <translation>Chaque essai terminé devient un point ici.</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>filter…</source>
        <translation>filtrer…</translation>
    </message>
    <message>
        <source>Filter the trials</source>
        <translation>Filtrer les essais</translation>
    </message>
    <message>
        <source>Words that must occur in the row, its architecture or its reason: rejected 64-32</source>
        <translation>Mots qui doivent figurer dans la ligne, son architecture ou son motif&#xa0;: rejeté 64-32</translation>
    </message>
    <message>
        <source>front only</source>
        <translation>front seul</translation>
    </message>
    <message>
        <source>Hypervolume</source>
        <translation>Hypervolume</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Générations</translation>
    </message>
    <message>
        <source>Objective of the chart by generation</source>
        <translation>Objectif du graphique par génération</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Resume search</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>%1 generations</source>
        <translation>%1 générations</translation>
    </message>
    <message>
        <source>%1 training</source>
        <translation>%1 en entraînement</translation>
    </message>
    <message>
        <source>measured from the reference point %1</source>
        <translation>mesuré depuis le point de référence %1</translation>
    </message>
    <message>
        <source>Corner the hypervolume is measured from, in the order of the objectives; fixed for the whole study.</source>
        <translation>Coin depuis lequel l’hypervolume est mesuré, dans l’ordre des objectifs&#x202f;; fixe pour toute l’étude.</translation>
    </message>
    <message>
        <source>rejected by budget %1</source>
        <translation>rejetés par le budget %1</translation>
    </message>
    <message>
        <source>failed %1</source>
        <translation>échecs %1</translation>
    </message>
    <message>
        <source>duplicates %1</source>
        <translation>doublons %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>simulating data</source>
        <translation>simulation des données</translation>
    </message>
    <message>
        <source>reading data</source>
        <translation>lecture des données</translation>
    </message>
    <message>
        <source>loading the training engine</source>
        <translation>chargement du moteur d’entraînement</translation>
    </message>
    <message>
        <source>bounds</source>
        <translation>bornes</translation>
    </message>
    <message>
        <source>Shows the 90 % bounds of the estimates beside their values</source>
        <translation>Montre les bornes à 90&#xa0;% des estimations à côté de leurs valeurs</translation>
    </message>
    <message>
        <source>More trials…</source>
        <translation>Plus d’essais…</translation>
    </message>
    <message>
        <source>Goes on with this finished study up to a larger number of trials</source>
        <translation>Poursuit cette étude terminée jusqu’à un plus grand nombre d’essais</translation>
    </message>
    <message>
        <source>The search found no network: %1</source>
        <translation>La recherche n’a trouvé aucun réseau&#xa0;: %1</translation>
    </message>
    <message>
        <source>1 trial finishes its epoch first</source>
        <translation>1 essai finit d’abord son époque</translation>
    </message>
    <message>
        <source>%1 trials finish their epochs first</source>
        <translation>%1 essais finissent d’abord leur époque</translation>
    </message>
    <message>
        <source>1 trial waits where it is</source>
        <translation>1 essai attend où il en est</translation>
    </message>
    <message>
        <source>%1 trials wait where they are</source>
        <translation>%1 essais attendent où ils en sont</translation>
    </message>
    <message>
        <source>generation %1, the last is %2</source>
        <translation>génération %1, la dernière est la %2</translation>
    </message>
    <message>
        <source>1 generation</source>
        <translation>1 génération</translation>
    </message>
    <message>
        <source>every network that could be found was tried</source>
        <translation>tous les réseaux trouvables ont été essayés</translation>
    </message>
    <message>
        <source>stopped: hardly any network keeps the budgets</source>
        <translation>arrêtée&#xa0;: presque aucun réseau ne respecte les budgets</translation>
    </message>
    <message>
        <source>no network is better than the mean of the targets</source>
        <translation>aucun réseau ne fait mieux que la moyenne des cibles</translation>
    </message>
    <message>
        <source>%1 of %2 networks on the front could be trained longer</source>
        <translation>%1 réseaux sur %2 du front pourraient être entraînés plus longtemps</translation>
    </message>
    <message>
        <source>front %1</source>
        <translation>front %1</translation>
    </message>
    <message>
        <source>Front: all non-dominated trials so far that keep the budgets, as in the plot, the reports and the terminal. What was not trained has its price before training; the tip of a row says which one it shows.</source>
        <translation>Front&#xa0;: tous les essais non dominés jusqu’ici qui respectent les budgets, comme dans le graphique, les rapports et le terminal. Ce qui n’a pas été entraîné a son coût d’avant l’entraînement&#x202f;; l’infobulle d’une ligne dit lequel elle montre.</translation>
    </message>
    <message>
        <source>hardware: %1</source>
        <translation>matériel&#xa0;: %1</translation>
    </message>
    <message>
        <source>Resume (%1 of %2)</source>
        <translation>Reprendre (%1 sur %2)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>S&amp;earch</source>
        <translation>&amp;Recherche</translation>
    </message>
    <message>
        <source>A study is running already.</source>
        <translation>Une étude est déjà en cours.</translation>
    </message>
    <message>
        <source>study: %1</source>
        <translation>étude&#xa0;: %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>graine %1</translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 worker</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 workers</translation>
    </message>
    <message>
        <source>%1 k samples/s</source>
        <translation>%1 k échantillons/s</translation>
    </message>
    <message>
        <source>A search is starting. Nothing is trained yet.</source>
        <translation>Une recherche démarre. Rien n’est encore entraîné.</translation>
    </message>
    <message>
        <source>%1 is searching: %2 of %3 trials are done. They are saved in %4, and the search can be resumed at any time.</source>
        <translation>%1 cherche&#xa0;: %2 essais sur %3 sont faits. Ils sont enregistrés dans %4, et la recherche peut être reprise à tout moment.</translation>
    </message>
    <message>
        <source>Trial #%1 has no trained network.</source>
        <translation>L’essai #%1 n’a pas de réseau entraîné.</translation>
    </message>
    <message>
        <source>The search is running. Wait until it is finished or stopped.</source>
        <translation>La recherche est en cours. Attendez qu’elle soit terminée ou arrêtée.</translation>
    </message>
    <message>
        <source>an imported network without a search: %1, %2</source>
        <translation>un réseau importé sans recherche&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Export the rows that are shown</source>
        <translation>Exporter les lignes affichées</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Exporter le tableau</translation>
    </message>
    <message>
        <source>CSV table…</source>
        <translation>Tableau CSV…</translation>
    </message>
    <message>
        <source>Markdown table…</source>
        <translation>Tableau Markdown…</translation>
    </message>
    <message>
        <source>LaTeX table…</source>
        <translation>Tableau LaTeX…</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>no generation is finished yet</source>
        <translation>aucune génération terminée pour l’instant</translation>
    </message>
    <message>
        <source>all %1 generations</source>
        <translation>les %1 générations</translation>
    </message>
    <message>
        <source>generation %1: %2 entered, %3 left, front %4, hypervolume %5</source>
        <translation>génération %1&#xa0;: %2 entrés, %3 sortis, front %4, hypervolume %5</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>genou</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>pondéré</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>Coordonnées parallèles</translation>
    </message>
    <message>
        <source>Parallel coordinates: all objectives at once, an axis each; ranges are dragged on the axes</source>
        <translation>Coordonnées parallèles&#xa0;: tous les objectifs à la fois, un axe pour chacun&#x202f;; les intervalles se tracent sur les axes</translation>
    </message>
    <message>
        <source>no network is better than always answering with one class</source>
        <translation>aucun réseau ne fait mieux que répondre toujours la même classe</translation>
    </message>
    <message>
        <source>Scatter matrix</source>
        <translation>Matrice de nuages</translation>
    </message>
    <message>
        <source>Scatter matrix: every objective against every other one; a drag chooses what lies in its rectangle</source>
        <translation>Matrice de nuages de points&#xa0;: chaque objectif face à chaque autre&#x202f;; un rectangle tracé à la souris choisit ce qu’il contient</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>Étoilés seulement</translation>
    </message>
    <message>
        <source>Shows the starred trials alone; S stars those that are chosen</source>
        <translation>Ne montre que les essais étoilés&#x202f;; S met une étoile à ceux qui sont choisis</translation>
    </message>
    <message>
        <source>Genes</source>
        <translation>Gènes</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation>Non conservé&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 may not be written, so stars and notes cannot be kept.</source>
        <translation>%1 n’est pas accessible en écriture&#x202f;; étoiles et notes ne peuvent donc pas être conservées.</translation>
    </message>
    <message>
        <source>The folder of %1 may not be written, so stars and notes cannot be kept.</source>
        <translation>Le dossier de %1 n’est pas accessible en écriture&#x202f;; étoiles et notes ne peuvent donc pas être conservées.</translation>
    </message>
    <message>
        <source>Studies to compare</source>
        <translation>Études à comparer</translation>
    </message>
    <message>
        <source>Studies (*.snac)</source>
        <translation>Études (*.snac)</translation>
    </message>
    <message>
        <source>Kept as soon as the local search or the scoring has finished.</source>
        <translation>Conservé dès que la recherche locale ou l’évaluation est terminée.</translation>
    </message>
    <message>
        <source>results of another program, without networks: %1, %2</source>
        <translation>résultats d’un autre programme, sans réseaux&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>ended: the hypervolume has stalled</source>
        <translation>terminée&#xa0;: l’hypervolume stagne</translation>
    </message>
    <message>
        <source>ended by its time limit: how far it came depends on the machine</source>
        <translation>terminée par sa limite de temps&#xa0;: son avancée dépend de la machine</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Changes trials, time limit and workers of the search that runs</source>
        <translation>Modifie les essais, la limite de temps et les workers de la recherche en cours</translation>
    </message>
    <message>
        <source>run by another program</source>
        <translation>exécutée par un autre programme</translation>
    </message>
    <message>
        <source>no network is better than always giving the commoner answer to each label</source>
        <translation>aucun réseau ne fait mieux que donner toujours la réponse la plus fréquente à chaque étiquette</translation>
    </message>
    <message>
        <source>by generation, measured from the reference point %1</source>
        <translation>par génération, mesuré depuis le point de référence %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>one after the other</source>
        <translation>l’un après l’autre</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>ways to choose a network</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2 match</source>
        <translation>%1 sur %2 correspondent</translation>
    </message>
    <message>
        <source>waiting for its next result</source>
        <translation>en attente de son prochain résultat</translation>
    </message>
</context>
<context>
    <name>snac::studio::SetupPage</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Boards…</source>
        <translation>Cartes…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Start search</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>reading the study…</source>
        <translation>lecture de l’étude…</translation>
    </message>
    <message>
        <source>The study cannot start: %1. Each one is shown where it is, in the form and in the text.</source>
        <translation>L’étude ne peut pas être lancée&#xa0;: %1. Chaque problème est signalé à sa place, dans le formulaire et dans le texte.</translation>
    </message>
    <message>
        <source>reading the data set…</source>
        <translation>lecture du jeu de données…</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>A study is running; see the Search page.</source>
        <translation>Une étude est en cours&#x202f;; voir la page «&#xa0;Recherche&#xa0;».</translation>
    </message>
    <message>
        <source>Start the search (Ctrl+R)</source>
        <translation>Lancer la recherche (Ctrl+R)</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Put this line away</source>
        <translation>Masquer cette ligne</translation>
    </message>
    <message>
        <source>%1 is not finished. What it has found is kept in %2</source>
        <translation>%1 n’est pas terminée. Ce qu’elle a trouvé est conservé dans %2</translation>
    </message>
    <message>
        <source>Resume %1 (%2 of %3)</source>
        <translation>Reprendre %1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>Solve the problems first: %1</source>
        <translation>Résolvez d’abord les problèmes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>&amp;Setup</source>
        <translation>&amp;Configuration</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>pas encore enregistrée</translation>
    </message>
    <message>
        <source>YAML · %1 lines</source>
        <translation>YAML · %1 lignes</translation>
    </message>
    <message>
        <source>My data…</source>
        <translation>Données…</translation>
    </message>
    <message>
        <source>A study from a file with your data (Ctrl+D)</source>
        <translation>Une étude à partir d’un fichier de vos données (Ctrl+D)</translation>
    </message>
</context>
<context>
    <name>snac::studio::StepTable</name>
    <message>
        <source>Steps of the compression</source>
        <translation>Étapes de la compression</translation>
    </message>
    <message>
        <source>iterative</source>
        <translation>itératif</translation>
    </message>
</context>
<context>
    <name>snac::studio::StepTableModel</name>
    <message>
        <source>%1 s, %2 k samples/s</source>
        <translation>%1 s, %2 k échantillons/s</translation>
    </message>
    <message>
        <source>point</source>
        <translation>point</translation>
    </message>
    <message>
        <source>The trial of the search that is compressed</source>
        <translation>L’essai de la recherche qui est compressé</translation>
    </message>
    <message>
        <source>ap_fixed&lt;W,I&gt;, in the colour of its curve</source>
        <translation>ap_fixed&lt;W,I&gt;, dans la couleur de sa courbe</translation>
    </message>
    <message>
        <source>method</source>
        <translation>méthode</translation>
    </message>
    <message>
        <source>Share of the trial&apos;s weights that is gone; biases are not counted</source>
        <translation>Part des poids supprimés de l’essai&#x202f;; les biais ne comptent pas</translation>
    </message>
    <message>
        <source>Of the integer network, on validation data</source>
        <translation>Du réseau en nombres entiers, sur les données de validation</translation>
    </message>
    <message>
        <source>Estimate from the network&apos;s own integer weights</source>
        <translation>Estimation d’après les poids en nombres entiers du réseau</translation>
    </message>
    <message>
        <source>sparsity [%]</source>
        <translation>parcimonie [%]</translation>
    </message>
    <message>
        <source>to trial [points]</source>
        <translation>écart à l’essai [points]</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>tient</translation>
    </message>
    <message>
        <source>Whether it keeps the budgets of the study and has room on the board</source>
        <translation>Respecte-t-elle les budgets de l’étude et tient-elle sur la carte&#x202f;?</translation>
    </message>
    <message>
        <source>to trial</source>
        <translation>à l’essai</translation>
    </message>
    <message>
        <source>Points by which it differs from the trial as float, on the same rows: from its own network, or where that has seen them, from the one trained again for compression</source>
        <translation>Points d’écart avec l’essai en flottant, sur les mêmes lignes&#xa0;: avec son propre réseau ou, si celui-ci les a vues, avec celui entraîné de nouveau pour la compression</translation>
    </message>
    <message>
        <source>By how much it differs from the trial as float, on the same rows: from its own network, or where that has seen them, from the one trained again for compression</source>
        <translation>De combien il diffère de l’essai en flottant, sur les mêmes lignes&#xa0;: de son propre réseau ou, si celui-ci les a vues, de celui entraîné de nouveau pour la compression</translation>
    </message>
</context>
<context>
    <name>snac::studio::StudyControl</name>
    <message>
        <source>A study is running already.</source>
        <translation>Une étude est déjà en cours.</translation>
    </message>
    <message>
        <source>The study was not started: solve the problems first.</source>
        <translation>L’étude n’a pas été lancée&#xa0;: résolvez d’abord les problèmes.</translation>
    </message>
    <message>
        <source>The study was not started: %1</source>
        <translation>L’étude n’a pas été lancée&#xa0;: %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Impossible de créer le dossier %1.</translation>
    </message>
    <message>
        <source>More trials</source>
        <translation>Plus d’essais</translation>
    </message>
    <message>
        <source>%1 ends at %2 trials. It goes on where it is, as if it had been meant to end at:</source>
        <translation>%1 s’arrête à %2 essais. Elle continue où elle en est, comme s’il avait été prévu qu’elle s’arrête à&#xa0;:</translation>
    </message>
    <message>
        <source>A study is running: cancel it before you open another one; it can be resumed.</source>
        <translation>Une étude est en cours&#xa0;: interrompez-la avant d’en ouvrir une autre&#x202f;; elle pourra être reprise.</translation>
    </message>
    <message>
        <source>Trial #%1 has no trained network to compress.</source>
        <translation>L’essai #%1 n’a pas de réseau entraîné à compresser.</translation>
    </message>
    <message>
        <source>Trial #%1 can be compressed as soon as the search is finished or stopped.</source>
        <translation>L’essai #%1 pourra être compressé dès que la recherche sera terminée ou arrêtée.</translation>
    </message>
    <message>
        <source>Stopped by %1. %2 can be resumed.</source>
        <translation>Arrêt par %1. %2 peut être repris.</translation>
    </message>
    <message>
        <source>Stopped. %1 can be resumed.</source>
        <translation>Arrêt. %1 peut être repris.</translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <translation>Terminé&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 was ended before its %2 trials by its time limit or a stalled hypervolume. That condition is lifted, and it goes on up to:</source>
        <translation>%1 s’est terminée avant ses %2 essais par sa limite de temps ou un hypervolume qui stagne. Cette condition est levée, et elle continue jusqu’à&#xa0;:</translation>
    </message>
    <message>
        <source> After it are left: %1.</source>
        <translation> Ensuite restent&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The study goes on: %1 of %2 runs are finished, left are %3.</source>
        <translation>L’étude continue&#xa0;: %1 exécutions sur %2 sont terminées, restent %3.</translation>
    </message>
    <message>
        <source>The other program has stopped. %1 can be resumed.</source>
        <translation>L’autre programme s’est arrêté. %1 peut être repris.</translation>
    </message>
    <message>
        <source>The other program has finished %1.</source>
        <translation>L’autre programme a terminé %1.</translation>
    </message>
    <message>
        <source>New study: %1</source>
        <translation>Nouvelle étude&#xa0;: %1</translation>
    </message>
    <message>
        <source>The search was changed: %1. The text says so now.</source>
        <translation>La recherche a été modifiée&#xa0;: %1. Le texte le dit maintenant.</translation>
    </message>
</context>
<context>
    <name>snac::studio::StudyFiles</name>
    <message>
        <source>untitled.yaml</source>
        <translation>sans_titre.yaml</translation>
    </message>
    <message>
        <source>%1 has %2 MiB; that is no study file.</source>
        <translation>%1 fait %2 Mio&#x202f;; ce n’est pas un fichier d’étude.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 est illisible&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 n’a pas été enregistré&#xa0;: %2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Studies (*.yaml *.yml *.snac);;All files (*)</source>
        <translation>Études (*.yaml *.yml *.snac);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save the study as</source>
        <translation>Enregistrer l’étude sous</translation>
    </message>
    <message>
        <source>Study file (*.yaml)</source>
        <translation>Fichier d’étude (*.yaml)</translation>
    </message>
    <message>
        <source>%1 is the data of this study now. Undo takes it back.</source>
        <translation>%1 contient désormais les données de cette étude. «&#xa0;Annuler&#xa0;» revient en arrière.</translation>
    </message>
    <message>
        <source>Edits of %1 that were not saved have been restored. Undo takes them back.</source>
        <translation>Les modifications non enregistrées de %1 ont été restaurées. «&#xa0;Annuler&#xa0;» revient en arrière.</translation>
    </message>
    <message>
        <source>This study reads %1 already.</source>
        <translation>Cette étude lit déjà %1.</translation>
    </message>
    <message>
        <source>What it says of the file besides has stayed: %1.</source>
        <translation>Ce qu’elle dit d’autre du fichier est resté&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Taken out, as it was said of the data before: %1.</source>
        <translation>Retiré, car dit des données précédentes&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Edits of %1 that were never saved are kept: start the program without a file to go on with them.</source>
        <translation>Les modifications jamais enregistrées de %1 sont conservées&#xa0;: démarrez le programme sans fichier pour les reprendre.</translation>
    </message>
    <message>
        <source>Edits of %1 that were not saved are kept: open it to go on with them.</source>
        <translation>Les modifications non enregistrées de %1 sont conservées&#xa0;: ouvrez ce fichier pour les reprendre.</translation>
    </message>
</context>
<context>
    <name>snac::studio::StudyList</name>
    <message>
        <source>Recent studies</source>
        <translation>Études récentes</translation>
    </message>
    <message>
        <source>Resume %1 (%2 of %3)</source>
        <translation>Reprendre %1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
</context>
<context>
    <name>snac::studio::StudySession</name>
    <message>
        <source>Only a search that runs can be changed.</source>
        <translation>Seule une recherche en cours peut être modifiée.</translation>
    </message>
    <message>
        <source> (process %1)</source>
        <translation> (processus %1)</translation>
    </message>
    <message>
        <source>A job of an agent%1 runs this study: it is shown as it grows, and cannot be changed here until that has ended.</source>
        <translation>Une tâche d’un agent%1 exécute cette étude&#xa0;: elle est affichée à mesure qu’elle grandit et ne peut pas être modifiée ici tant que ce n’est pas terminé.</translation>
    </message>
    <message>
        <source>snac in a terminal%1 runs this study: it is shown as it grows, and cannot be changed here until that has ended.</source>
        <translation>snac dans un terminal%1 exécute cette étude&#xa0;: elle est affichée à mesure qu’elle grandit et ne peut pas être modifiée ici tant que ce n’est pas terminé.</translation>
    </message>
    <message>
        <source>Another window%1 runs this study: it is shown as it grows, and cannot be changed here until that has ended.</source>
        <translation>Une autre fenêtre%1 exécute cette étude&#xa0;: elle est affichée à mesure qu’elle grandit et ne peut pas être modifiée ici tant que ce n’est pas terminé.</translation>
    </message>
    <message>
        <source>Another program%1 runs this study: it is shown as it grows, and cannot be changed here until that has ended.</source>
        <translation>Un autre programme%1 exécute cette étude&#xa0;: elle est affichée à mesure qu’elle grandit et ne peut pas être modifiée ici tant que ce n’est pas terminé.</translation>
    </message>
</context>
<context>
    <name>snac::studio::SynthesisSession</name>
    <message>
        <source>%1. Nothing was kept.</source>
        <translation>%1. Rien n’a été conservé.</translation>
    </message>
    <message>
        <source>A synthesis cannot be paused: its tool is a program of others. It can be cancelled.</source>
        <translation>Une synthèse ne peut pas être mise en pause&#xa0;: son outil est un programme tiers. Elle peut être interrompue.</translation>
    </message>
</context>
<context>
    <name>snac::studio::SynthesisTable</name>
    <message>
        <source>Estimate and reality</source>
        <translation>Estimation et réalité</translation>
    </message>
    <message>
        <source>%1 from the estimate</source>
        <translation>%1 par rapport à l’estimation</translation>
    </message>
</context>
<context>
    <name>snac::studio::SynthesizeHeader</name>
    <message>
        <source>Synthesize</source>
        <translation>Synthétiser</translation>
    </message>
    <message>
        <source>The trial or step that becomes hardware: points of the front, and those that were synthesized or brought here from other pages</source>
        <translation>L’essai ou l’étape dont on fait du matériel&#xa0;: points du front, et ceux qui ont été synthétisés ou amenés ici depuis d’autres pages</translation>
    </message>
    <message>
        <source>Number format of all weights and values of a trial. A step of the local search has its own.</source>
        <translation>Format numérique de tous les poids et valeurs d’un essai. Une étape de la recherche locale a le sien.</translation>
    </message>
    <message>
        <source>as searched</source>
        <translation>comme cherché</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>outil</translation>
    </message>
    <message>
        <source>What synthesizes it; those that are not installed say what to install</source>
        <translation>Ce qui synthétise&#x202f;; les outils absents disent ce qu’il faut installer</translation>
    </message>
    <message>
        <source>board</source>
        <translation>carte</translation>
    </message>
    <message>
        <source>Board or part it is built for</source>
        <translation>Carte ou composant visé</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>horloge</translation>
    </message>
    <message>
        <source>Clock period</source>
        <translation>Période d’horloge</translation>
    </message>
    <message>
        <source>Clock period that is asked for</source>
        <translation>Période d’horloge demandée</translation>
    </message>
    <message>
        <source> ns</source>
        <translation> ns</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>%1 – not installed</source>
        <translation>%1 – non installé</translation>
    </message>
    <message>
        <source>reuse 1</source>
        <translation>reuse 1</translation>
    </message>
    <message>
        <source>Products of RTL</source>
        <translation>Produits du RTL</translation>
    </message>
    <message>
        <source>What makes the products of Verilog and VHDL in layers without reuse: additions alone (adders), DSP blocks wherever that saves LUTs (dsp), or so many of them that LUTs and DSP blocks are about the same share of the board (auto)</source>
        <translation>Ce qui fait les produits de Verilog et de VHDL dans les couches sans réutilisation&#xa0;: des additions seules (adders), des blocs DSP partout où cela économise des LUT (dsp), ou juste assez de blocs DSP pour que LUT et DSP prennent à peu près la même part de la carte (auto)</translation>
    </message>
    <message>
        <source>Every multiplication its own, instead of the reuse factors of the search</source>
        <translation>Chaque multiplication à part, au lieu des facteurs de réutilisation de la recherche</translation>
    </message>
    <message>
        <source>What the design gives</source>
        <translation>Ce que donne la conception</translation>
    </message>
    <message>
        <source>What the design gives: the logits, the number of the largest of them (argmax), or their softmax</source>
        <translation>Ce que donne la conception&#xa0;: les logits, le numéro du plus grand d’entre eux (argmax) ou leur softmax</translation>
    </message>
</context>
<context>
    <name>snac::studio::SynthesizePage</name>
    <message>
        <source>Synthesize</source>
        <translation>Synthèse</translation>
    </message>
    <message>
        <source>S&amp;ynthesize</source>
        <translation>&amp;Synthèse</translation>
    </message>
    <message>
        <source>A synthesis is running. Wait for it, or cancel it first.</source>
        <translation>Une synthèse est en cours. Attendez-la, ou interrompez-la d’abord.</translation>
    </message>
    <message>
        <source>A synthesis or export is running. What it has done so far is not kept.</source>
        <translation>Une synthèse ou une exportation est en cours. Ce qu’elle a fait jusqu’ici n’est pas conservé.</translation>
    </message>
    <message>
        <source>%1 syntheses or exports run or wait. What they have done so far is not kept.</source>
        <translation>%1 synthèses ou exportations sont en cours ou en attente. Ce qu’elles ont fait jusqu’ici n’est pas conservé.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Nothing of this study has been synthesized. Choose a point above, or with the right mouse button in the plot or the table of trials, and press Synthesize.</source>
        <translation>Rien de cette étude n’a été synthétisé. Choisissez un point ci-dessus, ou d’un clic droit dans le graphique ou le tableau des essais, puis appuyez sur «&#xa0;Synthétiser&#xa0;».</translation>
    </message>
    <message>
        <source>Log of the job</source>
        <translation>Journal de la tâche</translation>
    </message>
    <message>
        <source>What the tools print appears here.</source>
        <translation>Ce qu’écrivent les outils apparaît ici.</translation>
    </message>
    <message>
        <source>Estimate and reality</source>
        <translation>Estimation et réalité</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Add to the calibration</source>
        <translation>Ajouter au calibrage</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Saves the report as a page for browsers</source>
        <translation>Enregistre le rapport comme page pour navigateurs</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Saves the report as a document to print</source>
        <translation>Enregistre le rapport comme document à imprimer</translation>
    </message>
    <message>
        <source>Share of the board</source>
        <translation>Part de la carte</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>Par couche</translation>
    </message>
    <message>
        <source>No study is open. Open the results of one (FILE.snac), or run a search: its networks become gateware here.</source>
        <translation>Aucune étude n’est ouverte. Ouvrez les résultats d’une étude (FILE.snac) ou lancez une recherche&#xa0;: ses réseaux deviennent ici du gateware.</translation>
    </message>
    <message>
        <source>No trial of this study is finished yet. As soon as the search has trained networks, they can become gateware.</source>
        <translation>Aucun essai de cette étude n’est encore terminé. Dès que la recherche aura entraîné des réseaux, ils pourront devenir du gateware.</translation>
    </message>
    <message>
        <source>The search is running. It writes to the study file; synthesize when it is finished or stopped.</source>
        <translation>La recherche est en cours. Elle écrit dans le fichier d’étude&#x202f;; synthétisez quand elle sera terminée ou arrêtée.</translation>
    </message>
    <message>
        <source>Choose a trial or a step.</source>
        <translation>Choisissez un essai ou une étape.</translation>
    </message>
    <message>
        <source>No tool that synthesizes is installed; projects can be exported all the same.</source>
        <translation>Aucun outil de synthèse n’est installé&#x202f;; des projets peuvent néanmoins être exportés.</translation>
    </message>
    <message>
        <source>export as %1</source>
        <translation>export en %1</translation>
    </message>
    <message>
        <source>%1, the newest first</source>
        <translation>%1, la plus récente d’abord</translation>
    </message>
    <message>
        <source>No program opens folders here. It is %1</source>
        <translation>Aucun programme n’ouvre de dossiers ici. Le dossier est %1</translation>
    </message>
    <message>
        <source>waits for the job before it</source>
        <translation>attend la tâche précédente</translation>
    </message>
    <message>
        <source>cancelled; nothing was kept</source>
        <translation>interrompu&#x202f;; rien n’a été conservé</translation>
    </message>
    <message>
        <source>Adds the figures of this result to the rows that the cost model can be fitted on</source>
        <translation>Ajoute les chiffres de ce résultat aux lignes sur lesquelles le modèle de coût peut être ajusté</translation>
    </message>
    <message>
        <source>Yosys counts cells after mapping; it does not place, route or close timing. The latency in ns takes the clock as it is asked for.</source>
        <translation>Yosys compte les cellules après le mapping&#x202f;; il ne place pas, ne route pas et ne vérifie pas le timing. La latence en ns suppose l’horloge demandée.</translation>
    </message>
    <message>
        <source>not synthesized</source>
        <translation>non synthétisé</translation>
    </message>
    <message>
        <source>%1, %2 ns</source>
        <translation>%1, %2&#xa0;ns</translation>
    </message>
    <message>
        <source>%1 tells no layers</source>
        <translation>%1 ne détaille pas les couches</translation>
    </message>
    <message>
        <source>%1, each alone</source>
        <translation>%1, chacune seule</translation>
    </message>
    <message>
        <source>Folder to put the project into</source>
        <translation>Dossier où placer le projet</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>HTML report (*.html)</source>
        <translation>Rapport HTML (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 écrit</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>study: %1</source>
        <translation>étude&#xa0;: %1</translation>
    </message>
    <message>
        <source>no study is open</source>
        <translation>aucune étude ouverte</translation>
    </message>
    <message>
        <source>results: %1</source>
        <translation>résultats&#xa0;: %1</translation>
    </message>
    <message>
        <source>Numbers by layer</source>
        <translation>Nombres par couche</translation>
    </message>
    <message>
        <source>C simulation of HLS too</source>
        <translation>Simulation C de HLS aussi</translation>
    </message>
    <message>
        <source>Before an RTL tool runs, the HLS project is written as well and compared bit by bit with the integer network by C simulation</source>
        <translation>Avant qu’un outil RTL ne tourne, le projet HLS est lui aussi écrit et comparé bit à bit au réseau en nombres entiers par simulation C</translation>
    </message>
    <message>
        <source>products</source>
        <translation>produits</translation>
    </message>
    <message>
        <source>Expected of Yosys by the additions: %1</source>
        <translation>Attendu de Yosys d’après les additions&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not built in the way that is chosen above. There are results of this point as: %1. A click on their rows shows them.</source>
        <translation>Pas réalisé de la façon choisie ci-dessus. Il y a des résultats de ce point en&#xa0;: %1. Un clic sur leurs lignes les montre.</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two numbers</comment>
        <translation>à</translation>
    </message>
    <message>
        <source>Of further results beside the study that cannot be shown there are %1.</source>
        <translation>Autres résultats à côté de l’étude qui ne peuvent pas être affichés ici&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>snac::studio::TrialPane</name>
    <message>
        <source>Selected trial</source>
        <translation>Essai sélectionné</translation>
    </message>
    <message>
        <source>No trial is selected, or it was not trained.</source>
        <translation>Aucun essai n’est sélectionné, ou il n’a pas été entraîné.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Trial #%1</source>
        <translation>Essai #%1</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>génération %1</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>rang %1</translation>
    </message>
    <message>
        <source>crowding %1</source>
        <translation>crowding %1</translation>
    </message>
    <message>
        <source>Price %1.</source>
        <translation>Coût %1.</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>exactitude</translation>
    </message>
    <message>
        <source>Shares the trained network of #%1: the two differ in hardware alone.</source>
        <translation>Partage le réseau entraîné de #%1&#xa0;: les deux ne diffèrent que par le matériel.</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>Compresser</translation>
    </message>
    <message>
        <source>Opens the Compress page with this trial: fewer bits, fewer weights.</source>
        <translation>Ouvre la page «&#xa0;Compression&#xa0;» avec cet essai&#xa0;: moins de bits, moins de poids.</translation>
    </message>
    <message>
        <source>The validation loss still fell when the training ended: more epochs may give a better network.</source>
        <translation>La perte de validation baissait encore à la fin de l’entraînement&#xa0;: plus d’époques pourraient donner un meilleur réseau.</translation>
    </message>
    <message>
        <source>A click on a parent selects it</source>
        <translation>Un clic sur un parent le sélectionne</translation>
    </message>
    <message>
        <source>Click a point of the plot or a row of the table: its network, its parents, its cost and its training are explained here. Several, chosen with Ctrl or Shift, stand here side by side.</source>
        <translation>Cliquez sur un point du graphique ou une ligne du tableau&#xa0;: son réseau, ses parents, son coût et son entraînement sont expliqués ici. Plusieurs, choisis avec Ctrl ou Maj, s’affichent ici côte à côte.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>note…</source>
        <translation>note…</translation>
    </message>
    <message>
        <source>Stars this trial, or takes the star away (S)</source>
        <translation>Met une étoile à cet essai, ou la retire (S)</translation>
    </message>
    <message>
        <source>What you want to remember of this trial; kept in the study</source>
        <translation>Ce que vous voulez retenir de cet essai&#x202f;; conservé dans l’étude</translation>
    </message>
</context>
<context>
    <name>snac::studio::WelcomePage</name>
    <message>
        <source>How a study goes</source>
        <translation>Le déroulement d’une étude</translation>
    </message>
    <message>
        <source>1  Setup</source>
        <translation>1  Configuration</translation>
    </message>
    <message>
        <source>Say what you have and what counts: the data, which networks may be tried, the board, and limits.</source>
        <translation>Dites ce que vous avez et ce qui compte&#xa0;: les données, les réseaux à essayer, la carte et les limites.</translation>
    </message>
    <message>
        <source>2  Search</source>
        <translation>2  Recherche</translation>
    </message>
    <message>
        <source>Watch generations of networks get better. The front shows what accuracy costs on the chip; you choose a point.</source>
        <translation>Regardez les générations de réseaux s’améliorer. Le front montre ce que coûte l’exactitude sur la puce&#x202f;; vous choisissez un point.</translation>
    </message>
    <message>
        <source>3  Compress</source>
        <translation>3  Compression</translation>
    </message>
    <message>
        <source>The chosen network learns to do with few bits and few weights.</source>
        <translation>Le réseau choisi apprend à se contenter de peu de bits et de peu de poids.</translation>
    </message>
    <message>
        <source>4  Synthesize</source>
        <translation>4  Synthèse</translation>
    </message>
    <message>
        <source>It becomes Verilog, VHDL or C++ for HLS, is checked bit for bit, and measured by a synthesis tool.</source>
        <translation>Il devient du Verilog, du VHDL ou du C++ pour HLS, est vérifié bit à bit et mesuré par un outil de synthèse.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>Acc&amp;ueil</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Essayer la démo</translation>
    </message>
    <message>
        <source>A small search on simulated particle jets. It takes a minute or two, and you watch 120 networks find their front.</source>
        <translation>Une petite recherche sur des jets de particules simulés. Elle prend une minute ou deux, et vous regardez 120 réseaux trouver leur front.</translation>
    </message>
    <message>
        <source>Use my data</source>
        <translation>Mes données</translation>
    </message>
    <message>
        <source>A table, arrays or pictures of yours. You see what was understood, and get a study that suits them, each choice with its reason.</source>
        <translation>Un tableau, des fichiers NumPy ou des images à vous. Vous voyez ce qui a été compris et obtenez une étude qui leur convient, avec la raison de chaque choix.</translation>
    </message>
    <message>
        <source>Take the lesson</source>
        <translation>Suivre la leçon</translation>
    </message>
    <message>
        <source>How the search works, in seven steps that you can touch. No data and no waiting.</source>
        <translation>Comment la recherche fonctionne, en sept pas à manipuler. Sans données et sans attente.</translation>
    </message>
    <message>
        <source>Welcome to SNAC Studio</source>
        <translation>Bienvenue dans SNAC Studio</translation>
    </message>
    <message>
        <source>small neural networks that fit your data and your FPGA</source>
        <translation>de petits réseaux de neurones adaptés à vos données et à votre FPGA</translation>
    </message>
    <message>
        <source>F1 opens the manual</source>
        <translation>F1 ouvre le manuel</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>A word you do not know: rest the mouse on it, or look into the manual (F1). This page comes back with View &gt; Welcome.</source>
        <translation>Un mot inconnu&#x202f;? Arrêtez-y la souris, ou consultez le manuel (F1). Cette page revient avec Affichage &gt; Accueil.</translation>
    </message>
</context>
<context>
    <name>snac::studio::WhatIfView</name>
    <message>
        <source>What if…</source>
        <translation>Et si…</translation>
    </message>
    <message>
        <source>What one bit less, more zeros or more reuse would make of the price of this network with its own weights</source>
        <translation>Ce qu’un bit de moins, plus de zéros ou plus de réutilisation feraient du coût de ce réseau avec ses propres poids</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Counted of it as it is: %1.</source>
        <translation>Compté tel qu’il est&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Each change alone, by the cost model with the network&apos;s own weights; what it does to the accuracy only training tells.</source>
        <translation>Chaque changement seul, d’après le modèle de coût avec les poids propres du réseau&#x202f;; son effet sur l’exactitude, seul un entraînement le dit.</translation>
    </message>
</context>
<context>
    <name>snac::studio::WindowExports</name>
    <message>
        <source>Wrote %1</source>
        <translation>%1 écrit</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Export the figure</source>
        <translation>Exporter la figure</translation>
    </message>
    <message>
        <source>HTML report (*.html)</source>
        <translation>Rapport HTML (*.html)</translation>
    </message>
    <message>
        <source>JSON document (*.json)</source>
        <translation>Document JSON (*.json)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Tableau CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>, after generation %1</source>
        <translation>, après la génération %1</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf);;CSV data (*.csv)</source>
        <translation>Image PNG (*.png);;Dessin SVG (*.svg);;Document PDF (*.pdf);;Données CSV (*.csv)</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Tableau Markdown (*.md)</translation>
    </message>
    <message>
        <source>LaTeX table (*.tex)</source>
        <translation>Tableau LaTeX (*.tex)</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Exporter le tableau</translation>
    </message>
</context>
<context>
    <name>snac::studio::WindowJobs</name>
    <message>
        <source>Stop and close?</source>
        <translation>Arrêter et fermer&#x202f;?</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>snac::studio::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New from template</source>
        <translation>&amp;Nouveau d’après modèle</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Export &amp;figure…</source>
        <translation>Exporter la &amp;figure…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export &amp;CSV table…</source>
        <translation>Exporter le tableau &amp;CSV…</translation>
    </message>
    <message>
        <source>Export &amp;HTML report…</source>
        <translation>Exporter le rapport &amp;HTML…</translation>
    </message>
    <message>
        <source>Export &amp;JSON document…</source>
        <translation>Exporter le document &amp;JSON…</translation>
    </message>
    <message>
        <source>   (%1 of %2, can be resumed)</source>
        <translation>   (%1 sur %2, peut être reprise)</translation>
    </message>
    <message>
        <source>&amp;%1  %2</source>
        <translation>&amp;%1  %2</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (manquant)</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Vider la liste</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>&amp;Indent lines	Ctrl+]</source>
        <translation>Aug&amp;menter le retrait	Ctrl+]</translation>
    </message>
    <message>
        <source>U&amp;nindent lines	Ctrl+[</source>
        <translation>&amp;Diminuer le retrait	Ctrl+[</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Re&amp;chercher…</translation>
    </message>
    <message>
        <source>&amp;Study</source>
        <translation>Ét&amp;ude</translation>
    </message>
    <message>
        <source>&amp;Start search</source>
        <translation>&amp;Lancer la recherche</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Interrompre</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>&amp;More trials…</source>
        <translation>Plus d’&amp;essais…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Thè&amp;me</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Aide sur cette page</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Raccourcis</translation>
    </message>
    <message>
        <source>Ctrl+F1</source>
        <translation>Ctrl+F1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>&amp;About SNAC Studio</source>
        <translation>À &amp;propos de SNAC Studio</translation>
    </message>
    <message>
        <source>About SNAC Studio</source>
        <translation>À propos de SNAC Studio</translation>
    </message>
    <message>
        <source># Keys

| Key | What it does |
|---|---|
</source>
        <translation># Raccourcis

| Touche | Effet |
|---|---|
</translation>
    </message>
    <message>
        <source>| Ctrl+1 … Ctrl+9 | Opens a recent file |
</source>
        <translation>| Ctrl+1 … Ctrl+9 | Ouvre un fichier récent |
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
Dans le graphique&#xa0;: un clic sélectionne, les flèches parcourent le front, Entrée ou un double-clic ouvre l’essai à la page «&#xa0;Compression&#xa0;», la molette zoome, glisser déplace, un double-clic à côté des points montre de nouveau tout.

Dans le tableau&#xa0;: un clic sur un en-tête trie, Entrée ou un double-clic ouvre l’essai, Ctrl+C copie des lignes en CSV.

Dans le texte&#xa0;: Tab et Maj+Tab le quittent, Ctrl+] et Ctrl+[ changent le retrait des lignes, Ctrl+F recherche, F3 trouve l’occurrence suivante.

Dans le formulaire&#xa0;: Ctrl+Z annule la dernière modification de l’étude, où qu’elle ait été faite.
</translation>
    </message>
    <message>
        <source>&amp;Use my data…</source>
        <translation>&amp;Mes données…</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>&amp;Import network…</source>
        <translation>&amp;Importer un réseau…</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>&amp;Glossaire</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>The language changes with the next start of the program.</source>
        <translation>La langue change au prochain démarrage du programme.</translation>
    </message>
    <message>
        <source>Import resul&amp;ts…</source>
        <translation>Importer des résul&amp;tats…</translation>
    </message>
</context>
<context>
    <name>snac::studio::WordGuide</name>
    <message>
        <source>F1: the glossary</source>
        <translation>F1&#xa0;: le glossaire</translation>
    </message>
</context>
<context>
    <name>snac::widgets::AccuracySteps</name>
    <message>
        <source>%1 not measured</source>
        <translation>%1 non mesurée</translation>
    </message>
    <message>
        <source>; standard error %1 points</source>
        <translation>&#x202f;; erreur type %1 points</translation>
    </message>
    <message>
        <source>Accuracy unquantized, fake-quantized and in integers</source>
        <translation>Exactitude non quantifiée, en quantification simulée et en entiers</translation>
    </message>
</context>
<context>
    <name>snac::widgets::BudgetMapFieldEditor</name>
    <message>
        <source>+ Add a budget</source>
        <translation>+ Nouveau budget</translation>
    </message>
    <message>
        <source>%1, quantity</source>
        <translation>%1, grandeur</translation>
    </message>
    <message>
        <source>%1, limit</source>
        <translation>%1, limite</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limite</translation>
    </message>
    <message>
        <source>Remove this budget</source>
        <translation>Supprimer ce budget</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ChipListEdit</name>
    <message>
        <source>Other value…</source>
        <translation>Autre valeur…</translation>
    </message>
    <message>
        <source>All are in the list</source>
        <translation>Toutes sont dans la liste</translation>
    </message>
    <message>
        <source>%1 is not one of %2</source>
        <translation>%1 ne figure pas parmi %2</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Nouvelle valeur</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ChoiceFieldEditor</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non défini</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (par défaut)</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ChoiceListFieldEditor</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ClassBalance</name>
    <message>
        <source>Rows by class and part</source>
        <translation>Lignes par classe et par partie</translation>
    </message>
    <message>
        <source>%1 train, %2 validation, %3 test · %4 %</source>
        <translation>%1 entraînement, %2 validation, %3 test · %4&#xa0;%</translation>
    </message>
    <message>
        <source>train</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ClassHistogram</name>
    <message>
        <source>Histogram of an input by class</source>
        <translation>Histogramme d’une entrée par classe</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>%1 autres</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 de %2 à %3</translation>
    </message>
    <message>
        <source>Choose an input to see how its values lie</source>
        <translation>Choisissez une entrée pour voir la répartition de ses valeurs</translation>
    </message>
    <message>
        <source>%1: rows in bins of equal width</source>
        <translation>%1&#xa0;: lignes par intervalles de même largeur</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 lignes</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 à %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>wheel: nearer, drag: move</source>
        <translation>molette&#xa0;: plus près, glisser&#xa0;: déplacer</translation>
    </message>
</context>
<context>
    <name>snac::widgets::CompressionView</name>
    <message>
        <source>What is compared</source>
        <translation>Ce qui est comparé</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Arrondi</translation>
    </message>
    <message>
        <source>Overflow</source>
        <translation>Dépassement</translation>
    </message>
    <message>
        <source>Put the weight back</source>
        <translation>Remettre le poids</translation>
    </message>
    <message>
        <source>Zhu, Gupta: To prune, or not to prune (2017); AMD UG1399: arbitrary precision fixed-point types</source>
        <translation>Zhu, Gupta&#xa0;: To prune, or not to prune (2017)&#x202f;; AMD UG1399&#xa0;: arbitrary precision fixed-point types</translation>
    </message>
    <message>
        <source>Iterative and one-shot</source>
        <translation>Itératif et en une fois</translation>
    </message>
    <message>
        <source>Weights and neurons</source>
        <translation>Poids et neurones</translation>
    </message>
</context>
<context>
    <name>snac::widgets::CorrelationMatrix</name>
    <message>
        <source>Correlations of the inputs</source>
        <translation>Corrélations des entrées</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 et %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>No inputs to show</source>
        <translation>Aucune entrée</translation>
    </message>
    <message>
        <source>blue: one falls as the other rises · orange: they rise together</source>
        <translation>bleu&#xa0;: l’une baisse quand l’autre monte · orange&#xa0;: elles montent ensemble</translation>
    </message>
</context>
<context>
    <name>snac::widgets::CostBars</name>
    <message>
        <source>Hardware cost</source>
        <translation>Coût matériel</translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4 % of the board (90 % bounds %5 to %6 %)</source>
        <translation>%1&#xa0;: %2 sur %3, %4&#xa0;% de la carte (bornes à 90&#xa0;%&#xa0;: %5 à %6&#xa0;%)</translation>
    </message>
    <message>
        <source>; over the budget of %1 %</source>
        <translation>&#x202f;; au-dessus du budget de %1&#xa0;%</translation>
    </message>
    <message>
        <source>; budget %1 %</source>
        <translation>&#x202f;; budget %1&#xa0;%</translation>
    </message>
    <message>
        <source>; more than the board has</source>
        <translation>&#x202f;; plus que n’en a la carte</translation>
    </message>
    <message>
        <source>; the tightest resource</source>
        <translation>&#x202f;; la ressource critique</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Cost on %1</source>
        <translation>Coût sur %1</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>tient</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>ne tient pas</translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4 % of the board</source>
        <translation>%1&#xa0;: %2 sur %3, %4&#xa0;% de la carte</translation>
    </message>
</context>
<context>
    <name>snac::widgets::CurvePlot</name>
    <message>
        <source>x: %1; y: %2; %3 points</source>
        <translation>x&#xa0;: %1&#x202f;; y&#xa0;: %2&#x202f;; %3 points</translation>
    </message>
    <message>
        <source>%1 below this range</source>
        <translation>%1 en dessous</translation>
    </message>
    <message>
        <source>%1: estimate %2 → %3 %4</source>
        <translation>%1&#xa0;: estimation %2 → %3 %4</translation>
    </message>
    <message>
        <source>%1 above this range</source>
        <translation>%1 au-dessus de cette plage</translation>
    </message>
</context>
<context>
    <name>snac::widgets::DomainEdit</name>
    <message>
        <source>logarithmic</source>
        <translation>logarithmique</translation>
    </message>
    <message>
        <source>List of values or range</source>
        <translation>Liste de valeurs ou intervalle</translation>
    </message>
    <message>
        <source>List of values or range for %1</source>
        <translation>Liste de valeurs ou intervalle pour %1</translation>
    </message>
    <message>
        <source>List of values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>%1, lowest</source>
        <translation>%1, minimum</translation>
    </message>
    <message>
        <source>%1, highest</source>
        <translation>%1, maximum</translation>
    </message>
    <message>
        <source>%1, logarithmic</source>
        <translation>%1, logarithmique</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 n’est pas un nombre</translation>
    </message>
    <message>
        <source>%1 is not a whole number</source>
        <translation>%1 n’est pas un nombre entier</translation>
    </message>
    <message>
        <source>%1 is below the least allowed value, %2</source>
        <translation>%1 est inférieur à la plus petite valeur permise, %2</translation>
    </message>
    <message>
        <source>%1 is above the greatest allowed value, %2</source>
        <translation>%1 est supérieur à la plus grande valeur permise, %2</translation>
    </message>
</context>
<context>
    <name>snac::widgets::EstimatePlot</name>
    <message>
        <source>%1: %2 designs, %3 estimated within 10 %</source>
        <translation>%1&#xa0;: %2 conceptions, dont %3 estimées à 10&#xa0;% près</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Rien à comparer pour l’instant</translation>
    </message>
    <message>
        <source>Estimated against synthesized</source>
        <translation>Estimé et synthétisé</translation>
    </message>
    <message>
        <source>%1 synthesized: %2</source>
        <translation>%1 synthétisé&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 estimated: %2 (%3 to %4)</source>
        <translation>%1 estimé&#xa0;: %2 (%3 à %4)</translation>
    </message>
    <message>
        <source>off by %1 %</source>
        <translation>écart de %1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 of %2 within ±10 %</source>
        <translation>%1 sur %2 à ±10&#xa0;% près</translation>
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
        <translation>Lignes des données</translation>
    </message>
</context>
<context>
    <name>snac::widgets::FieldForm</name>
    <message>
        <source>From %1 to %2.</source>
        <translation>De %1 à %2.</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>Au moins %1.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Au plus %1.</translation>
    </message>
    <message>
        <source>Unit: %1.</source>
        <translation>Unité&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>Par défaut&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Key: &lt;code&gt;%1&lt;/code&gt;</source>
        <translation>Clé&#xa0;: &lt;code&gt;%1&lt;/code&gt;</translation>
    </message>
    <message>
        <source>Help on %1</source>
        <translation>Aide sur %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>1 problem on this page</source>
        <translation>1 problème sur cette page</translation>
    </message>
    <message>
        <source>%1 problems on this page</source>
        <translation>%1 problèmes sur cette page</translation>
    </message>
</context>
<context>
    <name>snac::widgets::GeneChart</name>
    <message>
        <source>Importance of genes and the values that survive</source>
        <translation>Importance des gènes et valeurs qui survivent</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1&#xa0;: %2&#xa0;%</translation>
    </message>
    <message>
        <source>No genes to show yet</source>
        <translation>Aucun gène à montrer</translation>
    </message>
    <message>
        <source>%1 %2: %3 % of the survivors of generation %4</source>
        <translation>%1 %2&#xa0;: %3&#xa0;% des survivants de la génération %4</translation>
    </message>
    <message>
        <source>%1 does not count in these survivors of generation %2</source>
        <translation>%1 ne compte pas chez ces survivants de la génération %2</translation>
    </message>
    <message>
        <source>too few trials to tell</source>
        <translation>trop peu d’essais pour le dire</translation>
    </message>
    <message>
        <source>importance %1 %; chance alone does as much in %2 % of cases</source>
        <translation>importance %1&#xa0;%&#x202f;; le hasard seul en fait autant dans %2&#xa0;% des cas</translation>
    </message>
</context>
<context>
    <name>snac::widgets::GenerationStatsChart</name>
    <message>
        <source>front size</source>
        <translation>taille du front</translation>
    </message>
    <message>
        <source>best</source>
        <translation>meilleur</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>pire</translation>
    </message>
    <message>
        <source>Shown after the first generation</source>
        <translation>Apparaît après la première génération</translation>
    </message>
    <message>
        <source>Best, median and worst by generation</source>
        <translation>Meilleure valeur, médiane et pire valeur par génération</translation>
    </message>
    <message>
        <source>generation (of its new networks)</source>
        <translation>génération (ses nouveaux réseaux)</translation>
    </message>
</context>
<context>
    <name>snac::widgets::GenomeStrip</name>
    <message>
        <source>Genome</source>
        <translation>Génome</translation>
    </message>
    <message>
        <source>mutated</source>
        <translation>muté</translation>
    </message>
    <message>
        <source>from the second parent</source>
        <translation>du second parent</translation>
    </message>
    <message>
        <source>does not count under the other genes</source>
        <translation>ne compte pas, vu les autres gènes</translation>
    </message>
    <message>
        <source>outline: mutated</source>
        <translation>contour&#xa0;: muté</translation>
    </message>
    <message>
        <source>underline: second parent</source>
        <translation>souligné&#xa0;: second parent</translation>
    </message>
    <message>
        <source>dashed: not in use</source>
        <translation>tirets&#xa0;: non utilisé</translation>
    </message>
</context>
<context>
    <name>snac::widgets::HypervolumeChart</name>
    <message>
        <source>generation</source>
        <translation>génération</translation>
    </message>
    <message>
        <source>hypervolume</source>
        <translation>hypervolume</translation>
    </message>
    <message>
        <source>%1 after generation %2; reference point %3</source>
        <translation>%1 après la génération %2&#x202f;; point de référence %3</translation>
    </message>
    <message>
        <source>Volume dominated by the archive, up to the reference point %1</source>
        <translation>Volume dominé par l’archive, jusqu’au point de référence %1</translation>
    </message>
    <message>
        <source>Shown after the first generation</source>
        <translation>Apparaît après la première génération</translation>
    </message>
    <message>
        <source>Hypervolume by generation</source>
        <translation>Hypervolume par génération</translation>
    </message>
</context>
<context>
    <name>snac::widgets::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Interrompre</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
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
        <translation>%1 j %2 h</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>suspension</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>interruption</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
</context>
<context>
    <name>snac::widgets::LayerCosts</name>
    <message>
        <source>Cost by layer</source>
        <translation>Coût par couche</translation>
    </message>
    <message>
        <source>%1: %2, %3 % of the network</source>
        <translation>%1&#xa0;: %2, %3&#xa0;% du réseau</translation>
    </message>
    <message>
        <source> (90 % bounds %1 to %2)</source>
        <translation> (bornes à 90&#xa0;%&#xa0;: %1 à %2)</translation>
    </message>
</context>
<context>
    <name>snac::widgets::LessonFrame</name>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Voir la réponse</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (touche %2)</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Shows what the scene says as a formula (O)</source>
        <translation>Montre en formule ce que dit la scène (O)</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
</context>
<context>
    <name>snac::widgets::LessonTransport</name>
    <message>
        <source>Back (Left)</source>
        <translation>Retour (Gauche)</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Lecture ou pause (Espace)</translation>
    </message>
    <message>
        <source>Step (Right)</source>
        <translation>Pas suivant (Droite)</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Step of the scene</source>
        <translation>Pas de la scène</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Look of the picture</source>
        <translation>Aspect de l’image</translation>
    </message>
    <message>
        <source>Window colours</source>
        <translation>Couleurs de la fenêtre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Children fly to their place; without it they appear there</source>
        <translation>Les enfants volent jusqu’à leur place&#x202f;; sinon, ils y apparaissent</translation>
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
        <translation>Objectif horizontal</translation>
    </message>
    <message>
        <source>Objective upwards</source>
        <translation>Objectif vertical</translation>
    </message>
    <message>
        <source>Put points back</source>
        <translation>Remettre les points</translation>
    </message>
    <message>
        <source>Deb, Pratap, Agarwal, Meyarivan: A fast and elitist multiobjective genetic algorithm, IEEE TEC 6 (2002)</source>
        <translation>Deb, Pratap, Agarwal, Meyarivan&#xa0;: A fast and elitist multiobjective genetic algorithm, IEEE TEC 6 (2002)</translation>
    </message>
    <message>
        <source>Make a child by hand</source>
        <translation>Enfant à la main</translation>
    </message>
    <message>
        <source>Trains the network of this child for a few epochs on a small simulated set (T)</source>
        <translation>Entraîne le réseau de cet enfant pendant quelques époques sur un petit jeu simulé (T)</translation>
    </message>
    <message>
        <source>Stop the training</source>
        <translation>Arrêter l’entraînement</translation>
    </message>
    <message>
        <source>Train it now</source>
        <translation>Entraîner maintenant</translation>
    </message>
</context>
<context>
    <name>snac::widgets::LineFieldEditor</name>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Choose a file for %1</source>
        <translation>Choisir un fichier pour %1</translation>
    </message>
</context>
<context>
    <name>snac::widgets::MaskPlayer</name>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Play the rounds</source>
        <translation>Jouer les passes</translation>
    </message>
    <message>
        <source>Pruning round</source>
        <translation>Passe d’élagage</translation>
    </message>
    <message>
        <source>%1 units across, %2 inputs down: %3 of %4 weights kept</source>
        <translation>%1 neurones en largeur, %2 entrées en hauteur&#xa0;: %3 poids sur %4 conservés</translation>
    </message>
    <message>
        <source>%1 units down, %2 inputs across: %3 of %4 weights kept</source>
        <translation>%1 neurones en hauteur, %2 entrées en largeur&#xa0;: %3 poids sur %4 conservés</translation>
    </message>
    <message>
        <source>; %1 pruned in this round (pink)</source>
        <translation>&#x202f;; %1 élagués à cette passe (rose)</translation>
    </message>
</context>
<context>
    <name>snac::widgets::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
</context>
<context>
    <name>snac::widgets::NestedMapFieldEditor</name>
    <message>
        <source>+ Add a row</source>
        <translation>+ Nouvelle ligne</translation>
    </message>
    <message>
        <source>%1, name</source>
        <translation>%1, nom</translation>
    </message>
    <message>
        <source>%1, values</source>
        <translation>%1, valeurs</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>Supprimer cette ligne</translation>
    </message>
</context>
<context>
    <name>snac::widgets::NetworkSketch</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>inputs: %1 features</source>
        <translation>entrées&#xa0;: %1 variables</translation>
    </message>
    <message>
        <source>%1 inputs × %2 units</source>
        <translation>%1 entrées × %2 neurones</translation>
    </message>
    <message>
        <source>output layer: %1</source>
        <translation>couche de sortie&#xa0;: %1</translation>
    </message>
    <message>
        <source>dense layer %1: %2</source>
        <translation>couche dense %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 paramètres</translation>
    </message>
    <message>
        <source>batch norm</source>
        <translation>batch norm</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linéaire</translation>
    </message>
    <message>
        <source>dropout %1</source>
        <translation>dropout %1</translation>
    </message>
    <message>
        <source>No trial selected</source>
        <translation>Aucun essai sélectionné</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ent.</translation>
    </message>
    <message>
        <source>out</source>
        <translation>sort.</translation>
    </message>
</context>
<context>
    <name>snac::widgets::NumberListListFieldEditor</name>
    <message>
        <source>+ Add a row</source>
        <translation>+ Nouvelle ligne</translation>
    </message>
    <message>
        <source>Remove the last row</source>
        <translation>Retirer la dernière</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, ligne %2</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ObjectivePlot</name>
    <message>
        <source>No trials yet – press Start</source>
        <translation>Aucun essai – appuyez sur «&#xa0;Lancer&#xa0;»</translation>
    </message>
    <message>
        <source>Objective space</source>
        <translation>Espace objectif</translation>
    </message>
    <message>
        <source>x: %1; y: %2; %3 trials, %4 of them on the front of this pair</source>
        <translation>x&#xa0;: %1&#x202f;; y&#xa0;: %2&#x202f;; %3 essais, dont %4 sur le front de cette paire</translation>
    </message>
    <message>
        <source>Trial #%1</source>
        <translation>Essai #%1</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>génération %1</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>rang %1</translation>
    </message>
    <message>
        <source>crowding ∞ (end of its front)</source>
        <translation>crowding ∞ (bout de son front)</translation>
    </message>
    <message>
        <source>crowding %1</source>
        <translation>crowding %1</translation>
    </message>
    <message>
        <source>on the front</source>
        <translation>sur le front</translation>
    </message>
    <message>
        <source>budget: %1 %2 %3</source>
        <translation>budget&#xa0;: %1 %2 %3</translation>
    </message>
    <message>
        <source>baseline %1</source>
        <translation>référence %1</translation>
    </message>
    <message>
        <source>generation 0</source>
        <translation>génération 0</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>rang</translation>
    </message>
    <message>
        <source>front</source>
        <translation>front</translation>
    </message>
    <message>
        <source>population</source>
        <translation>population</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>antérieur</translation>
    </message>
    <message>
        <source>%1 outside the axes</source>
        <translation>%1 hors des axes</translation>
    </message>
    <message>
        <source>in the population</source>
        <translation>dans la population</translation>
    </message>
    <message>
        <source>offspring of the generation under way</source>
        <translation>descendant de la génération en cours</translation>
    </message>
    <message>
        <source>offspring</source>
        <translation>descendants</translation>
    </message>
    <message>
        <source>%1: estimate %2 → %3 %4</source>
        <translation>%1&#xa0;: estimation %2 → %3 %4</translation>
    </message>
    <message>
        <source>entered the population</source>
        <translation>entré dans la population</translation>
    </message>
    <message>
        <source>left the population</source>
        <translation>sorti de la population</translation>
    </message>
    <message>
        <source>reference point, %1</source>
        <translation>point de référence, %1</translation>
    </message>
    <message>
        <source>%1 of all %2 objectives</source>
        <translation>%1 des %2 objectifs</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>entrés</translation>
    </message>
    <message>
        <source>left</source>
        <translation>sortis</translation>
    </message>
    <message>
        <source>over budget</source>
        <translation>hors budget</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetés</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échecs</translation>
    </message>
    <message>
        <source>1 trial per cell</source>
        <translation>1 essai par cellule</translation>
    </message>
    <message>
        <source>1 to %1 trials per cell</source>
        <translation>1 à %1 essais par cellule</translation>
    </message>
    <message>
        <source>others in its cell: %1</source>
        <translation>autres dans sa cellule&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ObjectivePlotTools</name>
    <message>
        <source>Horizontal axis</source>
        <translation>Axe horizontal</translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation>Axe vertical</translation>
    </message>
    <message>
        <source>Colour of the points</source>
        <translation>Couleur des points</translation>
    </message>
    <message>
        <source>colour: generation</source>
        <translation>couleur&#xa0;: génération</translation>
    </message>
    <message>
        <source>colour: rank</source>
        <translation>couleur&#xa0;: rang</translation>
    </message>
    <message>
        <source>layers ▾</source>
        <translation>calques ▾</translation>
    </message>
    <message>
        <source>Layers and scales of the plot</source>
        <translation>Calques et échelles du graphique</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>Earlier generations</source>
        <translation>Générations antérieures</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>Hover card</source>
        <translation>Fiche au survol</translation>
    </message>
    <message>
        <source>No crowding boxes</source>
        <translation>Sans boîtes de crowding</translation>
    </message>
    <message>
        <source>Crowding box of the selected trial</source>
        <translation>Boîte de crowding de l’essai sélectionné</translation>
    </message>
    <message>
        <source>Crowding boxes of the whole front</source>
        <translation>Boîtes de crowding de tout le front</translation>
    </message>
    <message>
        <source>Logarithmic x axis</source>
        <translation>Axe x logarithmique</translation>
    </message>
    <message>
        <source>Logarithmic y axis</source>
        <translation>Axe y logarithmique</translation>
    </message>
    <message>
        <source>Keep the axes as they are</source>
        <translation>Garder les axes</translation>
    </message>
    <message>
        <source>Show everything (double click)</source>
        <translation>Tout montrer (double-clic)</translation>
    </message>
    <message>
        <source>Arrows to what was synthesized</source>
        <translation>Flèches vers ce qui a été synthétisé</translation>
    </message>
    <message>
        <source>Export the picture (PNG, SVG, PDF) or its data (CSV); the arrow chooses dots per inch</source>
        <translation>Exporter l’image (PNG, SVG, PDF) ou ses données (CSV)&#x202f;; la flèche choisit les points par pouce</translation>
    </message>
    <message>
        <source>PNG of %1 dots per inch</source>
        <translation>PNG à %1 points par pouce</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Archive: the front of all trials</source>
        <translation>Archive&#xa0;: le front de tous les essais</translation>
    </message>
    <message>
        <source>Dominated area</source>
        <translation>Aire dominée</translation>
    </message>
    <message>
        <source>Fronts of rank 1 to 5 as staircases</source>
        <translation>Fronts de rang 1 à 5 en escalier</translation>
    </message>
    <message>
        <source>Reference point and hypervolume</source>
        <translation>Point de référence et hypervolume</translation>
    </message>
    <message>
        <source>Over a budget, and rejected trials</source>
        <translation>Essais hors budget et rejetés</translation>
    </message>
    <message>
        <source>Failed trials, in the margin</source>
        <translation>Essais en échec, dans la marge</translation>
    </message>
    <message>
        <source>Lineage of the selected trial</source>
        <translation>Lignée de l’essai sélectionné</translation>
    </message>
    <message>
        <source>Fronts of other studies</source>
        <translation>Fronts d’autres études</translation>
    </message>
    <message>
        <source>Published designs</source>
        <translation>Conceptions publiées</translation>
    </message>
    <message>
        <source>Back to the view before (Backspace)</source>
        <translation>Revenir à la vue précédente (Retour arrière)</translation>
    </message>
    <message>
        <source>Density: trials per cell (by itself from %1 on)</source>
        <translation>Densité&#xa0;: essais par cellule (automatique à partir de %1)</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ParallelPlot</name>
    <message>
        <source>Parallel coordinates of the objectives</source>
        <translation>Coordonnées parallèles des objectifs</translation>
    </message>
    <message>
        <source>Trial #%1</source>
        <translation>Essai #%1</translation>
    </message>
    <message numerus="yes">
        <source>%n trials pass through the ranges</source>
        <translation>
            <numerusform>%n essai passe par les intervalles</numerusform>
            <numerusform>%n essais passent par les intervalles</numerusform>
        </translation>
    </message>
    <message>
        <source>Every trained trial becomes a line here, across one axis each objective.</source>
        <translation>Chaque essai entraîné devient ici une ligne, qui traverse un axe par objectif.</translation>
    </message>
    <message>
        <source>Drag along the axis to keep a range of it; a double click takes it away.
Keys: left, right, up and down; with Shift the lower end; Del.</source>
        <translation>Faites glisser le long de l’axe pour en garder un intervalle&#x202f;; un double-clic le retire.
Touches&#xa0;: gauche, droite, haut et bas&#x202f;; avec Maj l’extrémité inférieure&#x202f;; Suppr.</translation>
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
        <translation>Le même poids dans plusieurs formats</translation>
    </message>
    <message>
        <source>%1: %2 = %3 × 2^%4, bits %5, error %6</source>
        <translation>%1&#xa0;: %2 = %3 × 2^%4, bits %5, erreur %6</translation>
    </message>
    <message>
        <source>; beyond the range of the type</source>
        <translation>&#x202f;; hors de l’intervalle du type</translation>
    </message>
    <message>
        <source>Click a weight of the matrix: here it is written in every precision</source>
        <translation>Cliquez sur un poids de la matrice&#xa0;: il est écrit ici dans chaque format</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>format</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>integer %1</source>
        <translation>entier %1</translation>
    </message>
    <message>
        <source>%1, here %2</source>
        <translation>%1, ici %2</translation>
    </message>
    <message>
        <source>%1 in this layer: %2</source>
        <translation>%1 dans cette couche&#xa0;: %2</translation>
    </message>
    <message>
        <source>integer %1, clipped</source>
        <translation>entier %1, écrêté</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ReplayBar</name>
    <message>
        <source>One generation back</source>
        <translation>Une génération en arrière</translation>
    </message>
    <message>
        <source>Play the generations, or pause</source>
        <translation>Lire les générations, ou pause</translation>
    </message>
    <message>
        <source>One generation on</source>
        <translation>Une génération en avant</translation>
    </message>
    <message>
        <source>Back to the run as it stands</source>
        <translation>Retour à l’exécution telle qu’elle est</translation>
    </message>
    <message>
        <source>now</source>
        <translation>actuel</translation>
    </message>
    <message>
        <source>Generation that is shown</source>
        <translation>Génération affichée</translation>
    </message>
    <message>
        <source>Generation that is shown; at the right end the run as it stands</source>
        <translation>Génération affichée&#x202f;; à l’extrémité droite, l’exécution telle qu’elle est</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ScatterMatrix</name>
    <message>
        <source>Scatter matrix of the objectives</source>
        <translation>Matrice de nuages de points des objectifs</translation>
    </message>
    <message numerus="yes">
        <source>%n trials</source>
        <translation>
            <numerusform>%n essai</numerusform>
            <numerusform>%n essais</numerusform>
        </translation>
    </message>
    <message>
        <source>Every trained trial becomes a dot here, in one plot each pair of objectives.</source>
        <translation>Chaque essai entraîné devient ici un point, dans un graphique par paire d’objectifs.</translation>
    </message>
    <message>
        <source>Trial #%1</source>
        <translation>Essai #%1</translation>
    </message>
</context>
<context>
    <name>snac::widgets::StageRow</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Interrompre</translation>
    </message>
    <message>
        <source>Opens the folder with sources, reports and logs</source>
        <translation>Ouvre le dossier des sources, rapports et journaux</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>interruption</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>failed at %1</source>
        <translation>échec&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>snac::widgets::TrainingCurveChart</name>
    <message>
        <source>accuracy</source>
        <translation>exactitude</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perte</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>fold %1</source>
        <translation>pli %1</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>No epoch of this trial yet</source>
        <translation>Aucune époque de cet essai pour l’instant</translation>
    </message>
    <message>
        <source>Training curve</source>
        <translation>Courbe d’entraînement</translation>
    </message>
</context>
<context>
    <name>snac::widgets::TrialTable</name>
    <message>
        <source>Trials</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>snac::widgets::TrialTableModel</name>
    <message>
        <source>front</source>
        <translation>front</translation>
    </message>
    <message>
        <source>Crowding distance on its front (Deb et al. 2002): how far apart its neighbours are; ∞ at the ends</source>
        <translation>Distance de crowding sur son front (Deb et al. 2002)&#xa0;: l’écart entre ses voisins&#x202f;; ∞ aux extrémités</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>essai</translation>
    </message>
    <message>
        <source>gen</source>
        <translation>gén.</translation>
    </message>
    <message>
        <source>crowding</source>
        <translation>crowding</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
    <message>
        <source>%1: 90 % bounds %2%3</source>
        <translation>%1&#xa0;: bornes à 90&#xa0;% %2%3</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>rang %1</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>étoilé</translation>
    </message>
    <message>
        <source>★: starred; then what you wrote of the trial</source>
        <translation>★&#xa0;: étoilé&#x202f;; puis ce que vous avez écrit de l’essai</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>network</source>
        <translation>réseau</translation>
    </message>
</context>
<context>
    <name>snac::widgets::WeightHistogram</name>
    <message>
        <source>Histogram of the weights</source>
        <translation>Histogramme des poids</translation>
    </message>
    <message>
        <source>%1 % pruned</source>
        <translation>%1&#xa0;% élagués</translation>
    </message>
    <message>
        <source>%1 more are 0</source>
        <translation>%1 de plus valent 0</translation>
    </message>
    <message>
        <source>step %1 = %2</source>
        <translation>pas %1 = %2</translation>
    </message>
    <message>
        <source>No weights to show yet</source>
        <translation>Aucun poids à montrer</translation>
    </message>
    <message>
        <source>0: %1 → %2</source>
        <translation>0&#xa0;: %1 → %2</translation>
    </message>
    <message>
        <source>0: %1</source>
        <translation>0&#xa0;: %1</translation>
    </message>
    <message>
        <source>before: float</source>
        <translation>avant&#xa0;: flottant</translation>
    </message>
    <message>
        <source>%1 ± %2: %3 float weights, %4 kept after</source>
        <translation>%1 ± %2&#xa0;: %3 poids flottants, %4 conservés ensuite</translation>
    </message>
    <message>
        <source>%1 pruned ones are not counted here</source>
        <translation>%1 poids élagués ne sont pas comptés ici</translation>
    </message>
    <message>
        <source>a bar covers %1 representable values</source>
        <translation>une barre couvre %1 valeurs représentables</translation>
    </message>
    <message>
        <source>after: kept</source>
        <translation>après&#xa0;: conservés</translation>
    </message>
    <message>
        <source>1 more is 0</source>
        <translation>1 de plus vaut 0</translation>
    </message>
</context>
<context>
    <name>snac::widgets::WeightMatrix</name>
    <message>
        <source>Weights of the layer</source>
        <translation>Poids de la couche</translation>
    </message>
    <message>
        <source>%1 units x %2 inputs, %3 of %4 weights pruned, %5 of them in this round</source>
        <translation>%1 neurones x %2 entrées, %3 poids sur %4 élagués, dont %5 à cette passe</translation>
    </message>
    <message>
        <source>No weights to show yet</source>
        <translation>Aucun poids à montrer</translation>
    </message>
    <message>
        <source>pruned</source>
        <translation>élagué</translation>
    </message>
    <message>
        <source>unit %1, input %2: %3</source>
        <translation>neurone %1, entrée %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>snac::widgets::YamlEditor</name>
    <message>
        <source>Study file as YAML</source>
        <translation>Fichier d’étude en YAML</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Find previous (Shift+F3)</source>
        <translation>Rechercher le précédent (Maj+F3)</translation>
    </message>
    <message>
        <source>Find next (F3)</source>
        <translation>Rechercher le suivant (F3)</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>Tab leaves the text; Ctrl+] and Ctrl+[ indent lines.</source>
        <translation>Tab quitte le texte&#x202f;; Ctrl+] et Ctrl+[ changent le retrait des lignes.</translation>
    </message>
</context>
</TS>
