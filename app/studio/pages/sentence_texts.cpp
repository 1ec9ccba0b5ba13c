// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sentence_texts.h"

#include "sentence_table.h"
#include "table_texts.h"

#include "snac/base/shown_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace snac::studio {

namespace {

constexpr const char* sentenceContext = "Sentences";

const QRegularExpression& placeholder()
{
    static const QRegularExpression found(QStringLiteral("%([1-9])"));
    return found;
}

struct KnownSentence
{
    const char* text;
    QString head; ///< what stands before its first value: seldom does another sentence begin with it
    QRegularExpression pattern;
    qsizetype words; ///< letters that are no values
};

void addSentences(std::span<const char* const> texts, const QString& value, std::vector<KnownSentence>& all)
{
    for (const char* text : texts) {
        const QString sentence = QString::fromUtf8(text);
        QString words = sentence;
        words.remove(placeholder());
        QString pattern = QRegularExpression::escape(sentence);
        pattern.replace(QRegularExpression(QStringLiteral("\\\\%[1-9]")), value);
        all.push_back({text, sentence.left(sentence.indexOf(placeholder())),
                       QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                          QRegularExpression::DotMatchesEverythingOption),
                       words.size()});
    }
}

/// Those that say most come first: what fits "%1 is too small" may be a longer sentence that ends so.
const std::vector<KnownSentence>& table()
{
    static const std::vector<KnownSentence> all = [] {
        std::vector<KnownSentence> made;
        for (const auto texts : {sentencesOfData(), sentencesOfSettings(), sentencesOfHardware(),
                                 sentencesOfStudies(), sentencesOfTools(), sentencesOfImports()}) {
            addSentences(texts, QStringLiteral("(.+?)"), made);
        }
        addSentences(countedThings(), QStringLiteral("([-+]?[0-9][0-9.,]*(?:e[-+]?[0-9]+)?)"), made);
        std::ranges::stable_sort(made, std::greater(), &KnownSentence::words);
        return made;
    }();
    return all;
}

struct Match
{
    const KnownSentence* sentence = nullptr;
    QStringList values;
};

Match matchOf(const QString& english)
{
    for (const KnownSentence& one : table()) {
        if (!english.startsWith(one.head)) {
            continue;
        }
        if (const auto match = one.pattern.match(english); match.hasMatch()) {
            return {&one, match.capturedTexts().mid(1)};
        }
    }
    return {};
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

constexpr int deepest = 4; ///< values of values of ... that are looked at

QString inWindowLanguage(const QString& english, int depth);

/// A value of a sentence that is translated: in some languages "1,800" is a number below two. A single word
/// may be a name that somebody gave, and is one that stands in a file: it stays as it is.
QString shownValue(const QString& value, int depth)
{
    static const QRegularExpression word(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z_][A-Za-z0-9_]*")));
    if (word.match(value).hasMatch()) {
        return value;
    }
    static const QRegularExpression grouped(
        QRegularExpression::anchoredPattern(QStringLiteral("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?")));
    return grouped.match(value).hasMatch() ? QString(value).replace(QLatin1Char(','), QChar(0x202f))
                                           : inWindowLanguage(value, depth + 1);
}

bool isTableWord(const char* sentence, int value)
{
    return std::ranges::any_of(wordsOfTables(), [&](const TableWord& one) {
        return one.value == value && std::string_view(one.sentence) == sentence;
    });
}

/// A word of ours, be it one of the core's tables or a row of the sentences ("commas").
QString shownOwnWord(const QString& word, int depth)
{
    for (const QString& shown : {shownWord(word), shownText(word.toStdString())}) {
        if (shown != word) {
            return shown;
        }
    }
    return inWindowLanguage(word, depth + 1);
}

QString shownMatch(const QString& english, const Match& match, int depth)
{
    const QString sentence = QCoreApplication::translate(sentenceContext, match.sentence->text);
    if (sentence == QString::fromUtf8(match.sentence->text)) {
        return english;
    }
    QStringList values = match.values;
    for (qsizetype i = 0; i < values.size(); ++i) {
        values[i] = isTableWord(match.sentence->text, static_cast<int>(i) + 1)
                        ? shownOwnWord(values[i], depth)
                        : shownValue(values[i], depth);
    }
    return filled(sentence, values);
}

QStringList shownParts(const QStringList& parts, int depth)
{
    QStringList all;
    for (const QString& part : parts) {
        all << inWindowLanguage(part, depth + 1);
    }
    return all;
}

/// Whether the sentences between semicolons say more than one that would hold them as its values.
bool arePartsKnown(const QStringList& parts, const Match& whole)
{
    qsizetype words = 0;
    for (const QString& part : parts) {
        const Match match = matchOf(part);
        if (match.sentence == nullptr) {
            return whole.sentence == nullptr;
        }
        words += match.sentence->words;
    }
    return whole.sentence == nullptr || words > whole.sentence->words;
}

/// A text behind what has no translation: a key ("n_trials: ..."), a file and a line.
QRegularExpressionMatch behindName(const QString& english)
{
    static const QRegularExpression named(QStringLiteral("^([^\\s:]\\S*): (.+)$"),
                                          QRegularExpression::DotMatchesEverythingOption);
    return named.match(english);
}

/// Whether a sentence that begins with a value took the name before it for a part of that.
bool tookName(const Match& match)
{
    return match.sentence != nullptr && match.sentence->head.isEmpty() && !match.values.isEmpty() &&
           behindName(match.values.front()).hasMatch();
}

QString shownBehindName(const QString& english, int depth)
{
    const auto found = behindName(english);
    return found.hasMatch()
               ? found.captured(1) + QStringLiteral(": ") + inWindowLanguage(found.captured(2), depth + 1)
               : english;
}

QString inWindowLanguage(const QString& english, int depth)
{
    if (depth > deepest || english.isEmpty()) {
        return english;
    }
    if (english.contains(QLatin1Char('\n'))) {
        return shownParts(english.split(QLatin1Char('\n')), depth).join(QLatin1Char('\n'));
    }
    const Match whole = matchOf(english);
    const QStringList parts = english.split(QLatin1String("; "));
    if (parts.size() > 1 && arePartsKnown(parts, whole)) {
        return shownParts(parts, depth).join(QLatin1String("; "));
    }
    if (whole.sentence != nullptr && !tookName(whole)) {
        return shownMatch(english, whole, depth);
    }
    if (english.endsWith(QLatin1Char('.'))) { // a note of the core, to which whoever showed it put one
        return inWindowLanguage(english.chopped(1), depth + 1) + QLatin1Char('.');
    }
    return shownBehindName(english, depth);
}

constexpr QChar thousandsMark(0x202f); ///< thousands, as everywhere in the window

/// "1,800" and "80000 rows" as numbers are shown in the window. What is part of a name, a list or a format,
/// and what numbers a thing (a seed, a process), stays as it is.
QString withShownNumbers(QString text)
{
    static const QRegularExpression parted(
        QStringLiteral("(?<![\\w.,<\\[/-])[0-9]{1,3}(?:,[0-9]{3})+(?!,\\S|[\\w>\\]/-])"));
    static const QRegularExpression counts(QStringLiteral(
        "(?<![\\w.,<\\[/:-])(?<!seed )(?<!process )(?<!port )(?<!line )(?<!trial )(?<!Trial )[0-9]{4,15}"
        "(?= [a-z]{3})"));
    qsizetype from = 0;
    for (auto match = parted.match(text); match.hasMatch(); match = parted.match(text, from)) {
        from = match.capturedEnd();
        text.replace(match.capturedStart(), match.capturedLength(),
                     match.captured().replace(QLatin1Char(','), thousandsMark));
    }
    from = 0;
    for (auto match = counts.match(text); match.hasMatch(); match = counts.match(text, from)) {
        const QString digits = QString::fromStdString(groupedText(match.captured().toStdString(), "\u202f"));
        text.replace(match.capturedStart(), match.capturedLength(), digits);
        from = match.capturedStart() + digits.size();
    }
    return text;
}

} // namespace

QString shownSentence(const std::string& text)
{
    return withShownNumbers(inWindowLanguage(QString::fromStdString(text), 0));
}

QString shownError(const Error& error)
{
    const QString place = QString::fromStdString(Error{{}, error.place}.toString()); // "FILE:3: ", or nothing
    return place + shownSentence(error.message);
}

QString shownReason(const Error& error)
{
    const std::string place = Error{{}, error.place, error.kind}.toString();
    const QString reason = shownSentence(error.message);
    return place.empty() ? reason
                         : reason + QStringLiteral(" (") + QString::fromStdString(place).chopped(2) +
                               QLatin1Char(')'); // without the colon before the message
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
    const Match match = matchOf(QString::fromStdString(text));
    return match.sentence != nullptr ? QString::fromUtf8(match.sentence->text) : QString();
}

QStringList knownSentences()
{
    QStringList all;
    for (const auto texts : {sentencesOfData(), sentencesOfSettings(), sentencesOfHardware(),
                             sentencesOfStudies(), sentencesOfTools(), sentencesOfImports()}) {
        for (const char* text : texts) {
            all << QString::fromUtf8(text);
        }
    }
    return all;
}

} // namespace snac::studio
