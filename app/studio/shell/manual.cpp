// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace snac::studio {

namespace {

const QString manualFolder = QStringLiteral(":/snac/help/");
const QString startPage = QStringLiteral("index");

/// Folder of the pages in the language of the window; empty for English.
QString languageFolder()
{
    //: Folder of resources/help with pages in this language, "de"; leave it empty while there is none.
    const QString code = QCoreApplication::translate("Manual", "en", "folder of translated help pages");
    return code == QLatin1String("en") || code.isEmpty() ? QString() : code + QLatin1Char('/');
}

QString contentOf(const QString& file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
}

/// The text of a heading, or nothing.
QString headingOf(const QString& line)
{
    static const QRegularExpression heading(QStringLiteral("^#{1,4} +(.*\\S)\\s*$"));
    return heading.match(line).captured(1).remove(QLatin1Char('`'));
}

QString firstHeading(const QString& markdown)
{
    for (const QString& line : markdown.split(QLatin1Char('\n'))) {
        if (const QString heading = headingOf(line); !heading.isEmpty()) {
            return heading;
        }
    }
    return {};
}

/// What the start page leads to, under its headings.
QList<ManualPage> pagesOfStart(const QString& start)
{
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]+)\\]\\(([\\w-]+)\\.md"));
    QList<ManualPage> pages{{startPage, firstHeading(start), {}}};
    QString group;
    for (const QString& line : start.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("## "))) {
            group = headingOf(line);
        }
        const auto match = link.match(line);
        const QString name = match.captured(2);
        // Lines of a list are the contents; what stands before them only points into it.
        if (line.startsWith(QLatin1String("- [")) && match.hasMatch() &&
            std::ranges::find(pages, name, &ManualPage::name) == pages.end()) {
            pages.append({name, match.captured(1), group});
        }
    }
    return pages;
}

QList<ManualPage> findPages()
{
    QList<ManualPage> pages = pagesOfStart(manualText(startPage));
    for (const QString& file :
         QDir(manualFolder).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
        const QString name = file.chopped(3);
        if (std::ranges::find(pages, name, &ManualPage::name) == pages.end()) {
            pages.append({name, firstHeading(manualText(name)), {}});
        }
    }
    return pages;
}

/// "### Rank, ranks" and the paragraph below it.
QList<Term> readGlossary(const QString& markdown)
{
    QList<Term> terms;
    bool within = false;
    for (const QString& line : markdown.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("### "))) {
            const QStringList forms = headingOf(line).split(QStringLiteral(", "));
            terms.append({forms.front(), {}, {}});
            for (const QString& form : forms) {
                terms.last().forms << form.toLower();
            }
            within = true;
        } else if (line.startsWith(QLatin1Char('#'))) {
            within = false;
        } else if (within && !line.isEmpty()) {
            QString& text = terms.last().text;
            text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + line.trimmed();
        }
    }
    for (Term& term : terms) {
        term.text.remove(QLatin1Char('*')).remove(QLatin1Char('`'));
    }
    return terms;
}

/// Where a form stands in a text as a word of its own; -1: nowhere.
qsizetype placeOf(const QString& form, const QString& text)
{
    const auto isWord = [&](qsizetype at) {
        return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == QLatin1Char('_'));
    };
    // Languages without spaces between words have no bounds to look for.
    const bool bounded = form.front().unicode() < 0x2e80;
    for (qsizetype at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        if (!bounded || (!isWord(at - 1) && !isWord(at + form.size()))) {
            return at;
        }
    }
    return -1;
}

} // namespace

const QList<ManualPage>& manualPages()
{
    static const QList<ManualPage> pages = findPages();
    return pages;
}

QString manualText(const QString& name)
{
    const QString translated = contentOf(manualFolder + languageFolder() + name + QStringLiteral(".md"));
    return translated.isEmpty() ? contentOf(manualFolder + name + QStringLiteral(".md")) : translated;
}

const QList<Term>& glossary()
{
    static const QList<Term> terms = readGlossary(manualText(QStringLiteral("glossary")));
    return terms;
}

const Term* termIn(const QString& text)
{
    const QString searched = text.toLower();
    const Term* found = nullptr;
    qsizetype first = searched.size();
    qsizetype longest = 0;
    for (const Term& term : glossary()) {
        for (const QString& form : term.forms) {
            const qsizetype at = placeOf(form, searched);
            if (at >= 0 && (at < first || (at == first && form.size() > longest))) {
                found = &term;
                first = at;
                longest = form.size();
            }
        }
    }
    return found;
}

QString anchorOf(const QString& heading)
{
    QString anchor = heading.section(QStringLiteral(", "), 0, 0).toLower();
    static const QRegularExpression others(QStringLiteral("[^\\w]+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    anchor.replace(others, QStringLiteral("-"));
    return anchor;
}

QList<Finding> searchManual(const QString& words)
{
    const QStringList wanted = words.simplified().toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<Finding> findings;
    if (wanted.isEmpty()) {
        return findings;
    }
    const auto look = [&](const ManualPage& page, const QString& heading, const QString& part) {
        const QString text = part.toLower();
        int count = 0;
        for (const QString& word : wanted) {
            const auto here = text.count(word);
            if (here == 0) {
                return;
            }
            count += static_cast<int>(here);
        }
        findings.append({page.name, heading, count});
    };
    for (const ManualPage& page : manualPages()) {
        QString heading;
        QString part;
        bool code = false; // "# comment" in an example is no heading
        for (const QString& line : manualText(page.name).split(QLatin1Char('\n'))) {
            code ^= line.startsWith(QLatin1String("```"));
            if (const QString next = code ? QString() : headingOf(line); !next.isEmpty()) {
                look(page, heading, part);
                heading = next;
                part.clear();
            }
            part += line + QLatin1Char('\n');
        }
        look(page, heading, part);
    }
    return findings;
}

} // namespace snac::studio
