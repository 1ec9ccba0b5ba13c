// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The table as text for papers and pages.
#include "trial_table.h"

namespace snac::widgets {

namespace {

QString latexText(const QString& text)
{
    QString escaped;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'\\':
            escaped += QStringLiteral("\\textbackslash{}");
            break;
        case u'~':
            escaped += QStringLiteral("\\textasciitilde{}");
            break;
        case u'^':
            escaped += QStringLiteral("\\textasciicircum{}");
            break;
        case u'<':
        case u'>':
            escaped += QLatin1Char('$') + QString(c) + QLatin1Char('$');
            break;
        case u'\u202f': // between thousands
            escaped += QStringLiteral("\\,");
            break;
        case u'\u00a0':
            escaped += QLatin1Char('~');
            break;
        case u'\u2013':
            escaped += QStringLiteral("--");
            break;
        case u'\u221e':
            escaped += QStringLiteral("$\\infty$");
            break;
        case u'\u2605':
            escaped += QStringLiteral("$\\star$");
            break;
        default:
            if (QStringLiteral("&%$#_{}").contains(c)) {
                escaped += QLatin1Char('\\');
            }
            escaped += c;
        }
    }
    return escaped;
}

} // namespace

std::vector<QStringList> TrialTable::shownCells() const
{
    std::vector<QStringList> lines(1);
    for (const int column : shownColumns())
        lines.front() << m_filter->headerData(column, Qt::Horizontal).toString();
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        QStringList& cells = lines.emplace_back();
        for (const int column : shownColumns())
            cells << m_filter->index(row, column).data().toString();
    }
    return lines;
}

QString TrialTable::markdown() const
{
    QString text;
    const auto lines = shownCells();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        QStringList cells = lines[i];
        for (QString& cell : cells)
            cell.replace(QLatin1Char('|'), QStringLiteral("\\|"));
        text += QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
        if (i == 0)
            text += QLatin1Char('|') + QStringLiteral(" ---: |").repeated(cells.size()) + QLatin1Char('\n');
    }
    return text;
}

QString TrialTable::latex() const
{
    const auto lines = shownCells();
    QString text = QStringLiteral("\\begin{tabular}{%1}\n\\hline\n")
                       .arg(QString(lines.front().size(), QLatin1Char('r')));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        QStringList cells;
        for (const QString& cell : lines[i])
            cells << latexText(cell);
        text += cells.join(QStringLiteral(" & ")) + QStringLiteral(" \\\\\n");
        if (i == 0)
            text += QStringLiteral("\\hline\n");
    }
    return text + QStringLiteral("\\hline\n\\end{tabular}\n");
}

} // namespace snac::widgets
