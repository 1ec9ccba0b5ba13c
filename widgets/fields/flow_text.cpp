// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace snac::widgets::flow {
namespace {

/// A "#" starts a comment at the beginning or after a blank, outside quotes.
QString withoutComment(const QString& line)
{
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar ch = line[i];
        if (!quote.isNull()) {
            if (ch == quote)
                quote = QChar();
        } else if (ch == QLatin1Char('"') || ch == QLatin1Char('\'')) {
            quote = ch;
        } else if (ch == QLatin1Char('#') && (i == 0 || line[i - 1].isSpace())) {
            return line.left(i);
        }
    }
    return line;
}

/// Splits at commas outside brackets and quotes. Nothing if brackets or quotes do not close.
std::optional<QStringList> split(const QString& inner)
{
    QStringList items;
    QString item;
    QChar quote;
    int depth = 0;
    for (const QChar ch : inner) {
        if (!quote.isNull()) {
            if (ch == quote)
                quote = QChar();
        } else if (ch == QLatin1Char('"') || ch == QLatin1Char('\'')) {
            quote = ch;
        } else if (QStringLiteral("[{(").contains(ch)) {
            ++depth;
        } else if (QStringLiteral("]})").contains(ch)) {
            if (--depth < 0)
                return std::nullopt;
        } else if (ch == QLatin1Char(',') && depth == 0) {
            items.append(item.trimmed());
            item.clear();
            continue;
        }
        item += ch == QLatin1Char('\n') ? QLatin1Char(' ') : ch;
    }
    if (depth != 0 || !quote.isNull())
        return std::nullopt;
    if (!item.trimmed().isEmpty())
        items.append(item.trimmed());
    return items;
}

QStringList contentLines(const QString& text)
{
    QStringList lines;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        const QString content = withoutComment(line);
        if (!content.trimmed().isEmpty())
            lines.append(content);
    }
    return lines;
}

int indentOf(const QString& line)
{
    int indent = 0;
    while (indent < line.size() && line[indent] == QLatin1Char(' '))
        ++indent;
    return indent;
}

/// Block sequence of scalars and flow values, one a line; the text may start in the middle of its first line.
std::optional<QStringList> blockList(const QStringList& lines)
{
    QStringList items;
    for (const QString& line : lines) {
        const QString content = line.trimmed();
        if (content == QLatin1String("-") || !content.startsWith(QLatin1String("- ")))
            return std::nullopt;
        const QString item = content.mid(2).trimmed();
        if (item.startsWith(QLatin1String("- ")))
            return std::nullopt;
        items.append(item);
    }
    return items;
}

std::optional<std::pair<QString, QString>> keyValue(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^\s*([^:\[\]{},]+?)\s*:(?:\s+(.*)|)$)"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return std::pair{unquoted(match.captured(1)), match.captured(2).trimmed()};
}

} // namespace

std::optional<QStringList> list(const QString& text)
{
    const QStringList lines = contentLines(text);
    const QString whole = lines.join(QLatin1Char('\n')).trimmed();
    if (whole.startsWith(QLatin1Char('[')) && whole.endsWith(QLatin1Char(']')))
        return split(whole.mid(1, whole.size() - 2));
    if (whole.startsWith(QLatin1Char('-')))
        return blockList(lines);
    return std::nullopt;
}

std::optional<std::vector<std::pair<QString, QString>>> map(const QString& text)
{
    const QStringList lines = contentLines(text);
    const QString whole = lines.join(QLatin1Char('\n')).trimmed();
    QStringList parts;
    if (whole.startsWith(QLatin1Char('{')) && whole.endsWith(QLatin1Char('}'))) {
        const auto inner = split(whole.mid(1, whole.size() - 2));
        if (!inner)
            return std::nullopt;
        parts = *inner;
    } else {
        for (qsizetype i = 2; i < lines.size(); ++i) {
            if (indentOf(lines[i]) != indentOf(lines[1]))
                return std::nullopt;
        }
        if (lines.isEmpty())
            return std::nullopt;
        parts = lines;
    }
    std::vector<std::pair<QString, QString>> result;
    for (const QString& part : parts) {
        auto entry = keyValue(part);
        if (!entry)
            return std::nullopt;
        result.push_back(std::move(*entry));
    }
    return result;
}

namespace {

/// The inside of a flow map of what a key of a map of maps holds.
std::optional<QString> insideOf(const QString& text)
{
    const auto entries = map(text);
    if (!entries)
        return std::nullopt;
    QStringList parts;
    for (const auto& [key, value] : *entries) {
        if (value.isEmpty())
            return std::nullopt; // goes on below, deeper than a form shows
        parts.append(quoted(key) + QStringLiteral(": ") + withoutComment(value).trimmed());
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

std::optional<std::vector<std::pair<QString, QString>>> nestedMap(const QString& text)
{
    std::vector<std::pair<QString, QString>> result;
    const QStringList lines = contentLines(text);
    if (lines.isEmpty() || lines.first().trimmed().startsWith(QLatin1Char('{'))) {
        const auto entries = map(text);
        if (!entries)
            return std::nullopt;
        for (const auto& [key, value] : *entries) {
            const auto inside = insideOf(value);
            if (!inside)
                return std::nullopt;
            result.emplace_back(key, *inside);
        }
        return result;
    }
    // The text may start in the middle of its first line, so the others tell how far the keys are indented.
    const auto first = keyValue(lines.first());
    int outer = std::numeric_limits<int>::max();
    for (qsizetype i = 1; i < lines.size(); ++i)
        outer = std::min(outer, indentOf(lines[i]));
    const bool onlyOne = first && first->second.isEmpty() && lines.size() > 1 && indentOf(lines[1]) == outer;
    std::vector<std::pair<QString, QStringList>> blocks;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isKey = i == 0 || (!onlyOne && indentOf(lines[i]) == outer);
        const auto entry = isKey ? keyValue(lines[i]) : std::nullopt;
        if (isKey && !entry)
            return std::nullopt;
        if (isKey)
            blocks.emplace_back(entry->first,
                                entry->second.isEmpty() ? QStringList() : QStringList{entry->second});
        else
            blocks.back().second.append(lines[i]);
    }
    for (const auto& [key, block] : blocks) {
        const auto inside = insideOf(block.join(QLatin1Char('\n')));
        if (!inside)
            return std::nullopt;
        result.emplace_back(key, *inside);
    }
    return result;
}

QString unquoted(const QString& text)
{
    QString value = withoutComment(text).trimmed();
    if (value.size() >= 2 && value.front() == value.back()) {
        if (value.front() == QLatin1Char('\''))
            return value.mid(1, value.size() - 2).replace(QLatin1String("''"), QLatin1String("'"));
        if (value.front() == QLatin1Char('"')) {
            value = value.mid(1, value.size() - 2);
            value.replace(QLatin1String("\\\""), QLatin1String("\""));
            value.replace(QLatin1String("\\\\"), QLatin1String("\\"));
        }
    }
    return value;
}

QString quoted(const QString& text)
{
    static const QRegularExpression special(
        QStringLiteral(R"(^[\s\-?:,\[\]{}#&*!|>'"%@`]|[,\[\]{}]|:\s|\s#|[:\s]$)"));
    static const QRegularExpression otherType(
        QStringLiteral(
            R"(^(?:null|~|true|false|yes|no|on|off|[-+]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)$)"),
        QRegularExpression::CaseInsensitiveOption);
    if (text.isEmpty() || special.match(text).hasMatch() || otherType.match(text).hasMatch()) {
        QString escaped = text;
        escaped.replace(QLatin1Char('\n'), QLatin1Char(' '));
        escaped.replace(QLatin1String("'"), QLatin1String("''"));
        return QLatin1Char('\'') + escaped + QLatin1Char('\'');
    }
    return text;
}

QString number(const QString& text)
{
    bool isNumber = false;
    (void)text.toDouble(&isNumber);
    return isNumber ? text : quoted(text);
}

QString join(const QStringList& items)
{
    return QLatin1Char('[') + items.join(QLatin1String(", ")) + QLatin1Char(']');
}

} // namespace snac::widgets::flow
