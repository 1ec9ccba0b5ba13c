// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sentence_texts.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <vector>

namespace snac::studio {

namespace {

constexpr const char* sentenceContext = "Sentences";

/// As the core writes them; figures and names are counted from %1 in the order in which they stand.
/// tst_sentence_texts asks the core for each kind.
constexpr const char* sentences[] = {
    // data
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 of %2 that judge have the inputs of a training row: scores come out too high. "
                      "Take repeated rows out of the file"),
    QT_TRANSLATE_NOOP("Sentences",
                      "input %1 numbers the rows: a network learns their order by it. Leave it out"),
    QT_TRANSLATE_NOOP("Sentences", "input %1 alone tells %2 of the rows right: is the truth in it?"),
    QT_TRANSLATE_NOOP("Sentences",
                      "input %1 gives the target %2 by a straight line but for %3 of its deviation: is "
                      "the truth in it?"),
    QT_TRANSLATE_NOOP("Sentences",
                      "input %1 gives the label %2 by a straight line but for %3 of its deviation: is "
                      "the truth in it?"),
    QT_TRANSLATE_NOOP("Sentences", "1 input with one value in all rows, of no use: %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1 inputs with one value in all rows, of no use: %2"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the commonest class has %1 of the rows, so always saying it is that accurate: "
                      "look at balanced_accuracy or roc_auc"),
    QT_TRANSLATE_NOOP("Sentences", "class %1 has %2 and %3: its part of every score rests on them"),
    QT_TRANSLATE_NOOP("Sentences", "label %1 is missing in %2 and %3: its part of every score rests on them"),
    QT_TRANSLATE_NOOP("Sentences", "label %1 is there in %2 and %3: its part of every score rests on them"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 lies beside the file. If its rows are the test part, name it in test_path, so "
                      "that they test and nothing else; without it rows of this file are kept for the "
                      "test."),
    QT_TRANSLATE_NOOP("Sentences", "a label has so few rows that folds would be without it: no folds"),
    QT_TRANSLATE_NOOP("Sentences", "a class has so few rows that folds would be without it: no folds"),
    // the cost model
    QT_TRANSLATE_NOOP("Sentences", "%1: the model was checked up to 18 bits only"),
    QT_TRANSLATE_NOOP("Sentences", "clock %1 ns: the model was checked from 3.3 to 10 ns only"),
    QT_TRANSLATE_NOOP("Sentences",
                      "7-series part: cycles are extrapolated from UltraScale+ and may be off by a "
                      "factor of 2"),
    QT_TRANSLATE_NOOP("Sentences",
                      "io_stream: stream interfaces are modelled coarsely; the model was fitted on "
                      "io_parallel"),
    QT_TRANSLATE_NOOP("Sentences", "a layer of %1 values: the model was checked up to 256 only"),
    QT_TRANSLATE_NOOP("Sentences",
                      "dense %1 has %2 multiplications: older HLS tools (Vivado HLS 2020.1) fail on "
                      "Latency layers of 4096 and more unless most weights are pruned"),
    QT_TRANSLATE_NOOP("Sentences", "reuse factor %1 does not fit dense %2 (%3): %4 is used, as hls4ml would"),
    QT_TRANSLATE_NOOP("Sentences", "does not fit: %1 % of %2 would be needed"),
    QT_TRANSLATE_NOOP("Sentences", "not priced with its own weights: %1"),
    // genes
    QT_TRANSLATE_NOOP("Sentences", "Fewer than %1 trained trials: too few to tell which genes matter."),
    QT_TRANSLATE_NOOP("Sentences",
                      "Only %1 trained trials: the figures are rough. The search draws good values more "
                      "often, so a gene may stand here for another one that came along with it; genes "
                      "that matter in combination only are not seen."),
    QT_TRANSLATE_NOOP("Sentences",
                      "The search draws good values more often, so a gene may stand here for another one "
                      "that came along with it; genes that matter in combination only are not seen."),
    // hardware
    QT_TRANSLATE_NOOP("Sentences", "not checked bit by bit"),
    QT_TRANSLATE_NOOP("Sentences", "%1 agree bit for bit on %2 row (%3)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 agree bit for bit on %2 rows (%3)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 differs from the integers on %2 of %3"),
    QT_TRANSLATE_NOOP("Sentences", "timing before placing and routing is an estimate of the wires"),
    // several studies
    QT_TRANSLATE_NOOP("Sentences", "the data differ: %1"),
    QT_TRANSLATE_NOOP("Sentences", "the boards differ: %1"),
    QT_TRANSLATE_NOOP("Sentences", "hardware is priced differently: %1"),
    QT_TRANSLATE_NOOP("Sentences", "the trials that were wanted differ: %1"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the populations differ, so generations do not stand for equally many trials: %1"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the reference points of the studies differ; the worst of each objective is the "
                      "common one, so hypervolumes are not those of the single studies"),
    QT_TRANSLATE_NOOP("Sentences", "seed %1 occurs more than once; such runs are no independent ones"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is not finished"),
    QT_TRANSLATE_NOOP("Sentences", "not averaged over %1"),
};

const QRegularExpression& placeholder()
{
    static const QRegularExpression found(QStringLiteral("%([1-9])"));
    return found;
}

struct KnownSentence
{
    const char* text;
    QRegularExpression pattern;
};

const std::vector<KnownSentence>& table()
{
    static const std::vector<KnownSentence> all = [] {
        std::vector<KnownSentence> made;
        for (const char* text : sentences) {
            QString pattern = QRegularExpression::escape(QString::fromUtf8(text));
            pattern.replace(QRegularExpression(QStringLiteral("\\\\%[1-9]")), QStringLiteral("(.+?)"));
            made.push_back({text, QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                                     QRegularExpression::DotMatchesEverythingOption)});
        }
        return made;
    }();
    return all;
}

/// All at once: a name may hold what looks like a place for another one.
QString filled(const QString& sentence, const QStringList& values)
{
    QString text;
    qsizetype from = 0;
    for (auto places = placeholder().globalMatch(sentence); places.hasNext();) {
        const auto place = places.next();
        text += sentence.mid(from, place.capturedStart() - from);
        text += values.value(place.captured(1).toInt() - 1);
        from = place.capturedEnd();
    }
    return text + sentence.mid(from);
}

} // namespace

QString shownSentence(const std::string& text)
{
    const QString english = QString::fromStdString(text);
    for (const KnownSentence& one : table()) {
        if (const auto match = one.pattern.match(english); match.hasMatch()) {
            return filled(QCoreApplication::translate(sentenceContext, one.text),
                          match.capturedTexts().mid(1));
        }
    }
    return english;
}

QStringList shownSentences(const std::vector<std::string>& texts)
{
    QStringList shown;
    for (const std::string& text : texts) {
        shown << shownSentence(text);
    }
    return shown;
}

QString sentenceOf(const std::string& text)
{
    const QString english = QString::fromStdString(text);
    for (const KnownSentence& one : table()) {
        if (one.pattern.match(english).hasMatch()) {
            return QString::fromUtf8(one.text);
        }
    }
    return {};
}

QStringList knownSentences()
{
    QStringList all;
    for (const char* text : sentences) {
        all << QString::fromUtf8(text);
    }
    return all;
}

} // namespace snac::studio
