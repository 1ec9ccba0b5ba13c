// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the table of trials and which of them are shown.
#include "trial_table.h"

#include "snac/widgets/plots/plot_geometry.h"
#include "snac/widgets/theme.h"

#include <QApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::widgets {
namespace {

constexpr int fixedBefore = 2; ///< trial, generation
constexpr int fixedAfter = 4;  ///< crowding, state, network, note

/// "★ knee, for the paper".
QString remarkText(const TrialRow& row)
{
    return (row.starred ? QStringLiteral("★ ") : QString()) + row.remark.simplified();
}

} // namespace

TrialTableModel::TrialTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void TrialTableModel::setColumns(std::vector<TrialColumn> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows.clear();
    m_filterTexts.clear();
    m_rowOf.clear();
    m_widest.clear();
    endResetModel();
}

void TrialTableModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_filterTexts.clear();
    m_rowOf.clear();
    endResetModel();
}

void TrialTableModel::addRows(const std::vector<TrialRow>& rows)
{
    std::vector<TrialRow> added;
    QHash<int, std::size_t> addedAt;
    int first = std::numeric_limits<int>::max();
    int last = -1;
    for (const TrialRow& row : rows) {
        measure(row);
        if (const auto known = m_rowOf.constFind(row.trial); known != m_rowOf.cend()) {
            m_rows[static_cast<std::size_t>(*known)] = row;
            m_filterTexts[static_cast<std::size_t>(*known)] = {};
            first = std::min(first, *known);
            last = std::max(last, *known);
        } else if (const auto twice = addedAt.constFind(row.trial); twice != addedAt.cend()) {
            added[*twice] = row;
        } else {
            addedAt.insert(row.trial, added.size());
            added.push_back(row);
        }
    }
    if (std::exchange(m_wider, false))
        Q_EMIT widestChanged();
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    if (added.empty())
        return;
    const int begin = rowCount();
    beginInsertRows({}, begin, begin + static_cast<int>(added.size()) - 1);
    for (TrialRow& row : added) {
        m_rowOf.insert(row.trial, static_cast<int>(m_rows.size()));
        m_rows.push_back(std::move(row));
        m_filterTexts.emplace_back();
    }
    endInsertRows();
}

void TrialTableModel::measure(const TrialRow& row)
{
    m_widest.resize(columnCount());
    for (int column = 0; column < columnCount(); ++column) {
        if (QString shown = text(row, column); shown.size() > m_widest.at(column).size()) {
            m_widest[column] = std::move(shown);
            m_wider = true;
        }
    }
}

QString TrialTableModel::widestText(int column) const
{
    return m_widest.value(column);
}

const TrialRow* TrialTableModel::row(int trial) const
{
    const int at = rowOf(trial);
    return at < 0 ? nullptr : &m_rows[static_cast<std::size_t>(at)];
}

int TrialTableModel::rowOf(int trial) const
{
    return m_rowOf.value(trial, -1);
}

int TrialTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TrialTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : fixedBefore + static_cast<int>(m_columns.size()) + fixedAfter;
}

QVariant TrialTableModel::sortValue(const TrialRow& row, int column) const
{
    const int value = column - fixedBefore;
    const auto count = static_cast<int>(m_columns.size());
    if (column == 0)
        return row.trial;
    if (column == 1)
        return row.generation;
    if (value < count)
        return value < static_cast<int>(row.values.size()) ? row.values[static_cast<std::size_t>(value)]
                                                           : std::numeric_limits<double>::quiet_NaN();
    return value == count       ? QVariant(row.crowding)
           : value == count + 1 ? QVariant(row.state)
           : value == count + 2 ? QVariant(row.network)
                                : QVariant(remarkText(row));
}

QString TrialTableModel::text(const TrialRow& row, int column) const
{
    const int value = column - fixedBefore;
    const auto count = static_cast<int>(m_columns.size());
    if (column == 0)
        return QStringLiteral("#%1").arg(row.trial);
    if (column == 1)
        return QString::number(row.generation);
    if (value < count) {
        const QString bounds = m_bounds ? boundsText(row, column) : QString();
        const QString own =
            valueText(sortValue(row, column).toDouble(), m_columns[static_cast<std::size_t>(value)].decimals);
        return bounds.isEmpty() ? own : QStringLiteral("%1 (%2)").arg(own, bounds);
    }
    return value == count       ? valueText(row.crowding, 2)
           : value == count + 1 ? row.state
           : value == count + 2 ? row.network
                                : remarkText(row);
}

QString TrialTableModel::keyOf(int column) const
{
    const int value = column - fixedBefore;
    const auto count = static_cast<int>(m_columns.size());
    if (value >= 0 && value < count)
        return m_columns[static_cast<std::size_t>(value)].key;
    return column == 0          ? QStringLiteral("trial")
           : column == 1        ? QStringLiteral("gen")
           : value == count     ? QStringLiteral("crowding")
           : value == count + 1 ? QStringLiteral("state")
           : value == count + 2 ? QStringLiteral("network")
                                : QStringLiteral("note");
}

QString TrialTableModel::boundsText(const TrialRow& row, int column) const
{
    const int value = column - fixedBefore;
    const auto index = static_cast<std::size_t>(std::max(value, 0));
    if (value < 0 || index >= m_columns.size() || index >= row.lows.size() || index >= row.highs.size() ||
        !(row.lows[index] < row.highs[index]))
        return {};
    const int decimals = m_columns[index].decimals;
    return valueText(row.lows[index], decimals) + QStringLiteral("–") + valueText(row.highs[index], decimals);
}

QString TrialTableModel::toolTip(const TrialRow& row, int column) const
{
    const QString bounds = boundsText(row, column);
    const int crowdingColumn = fixedBefore + static_cast<int>(m_columns.size());
    if (column == crowdingColumn && row.rank > 0)
        return row.note.isEmpty() ? tr("rank %1").arg(row.rank)
                                  : tr("rank %1").arg(row.rank) + QLatin1Char('\n') + row.note;
    if (bounds.isEmpty())
        return row.note;
    const TrialColumn& heading = m_columns[static_cast<std::size_t>(column - fixedBefore)];
    const QString unit = heading.unit.isEmpty() ? QString() : QChar(0x00a0) + heading.unit;
    const QString text = tr("%1: 90 % bounds %2%3").arg(heading.label, bounds, unit);
    return row.note.isEmpty() ? text : text + QLatin1Char('\n') + row.note;
}

void TrialTableModel::setBoundsShown(bool shown)
{
    if (m_bounds == shown)
        return;
    m_bounds = shown;
    m_widest.clear();
    for (const TrialRow& row : m_rows)
        measure(row);
    m_wider = false;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QVariant TrialTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TrialRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isText = index.column() >= columnCount() - 3;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isText || index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ToolTipRole:
        return toolTip(row, index.column()).isEmpty() ? QVariant() : QVariant(toolTip(row, index.column()));
    case Qt::FontRole:
        if (row.onFront && index.column() == 0) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::AccessibleTextRole:
        return headerData(index.column(), Qt::Horizontal).toString() + QLatin1Char(' ') +
               text(row, index.column());
    case SortRole:
        return sortValue(row, index.column());
    case TrialRole:
        return row.trial;
    case FrontRole:
        return row.onFront;
    case StarRole:
        return row.starred;
    case FilterRole:
        return filterText(static_cast<std::size_t>(index.row()));
    default:
        return {};
    }
}

/// Put together once: a letter typed into the filter asks for those of all rows.
const QString& TrialTableModel::filterText(std::size_t row) const
{
    QString& text = m_filterTexts[row];
    if (text.isNull()) {
        const TrialRow& of = m_rows[row];
        text = QStringList{QStringLiteral("#%1").arg(of.trial),
                           of.state,
                           of.network,
                           of.note,
                           of.onFront ? tr("front") : QString(),
                           of.rank > 0 ? tr("rank %1").arg(of.rank) : QString(),
                           of.starred ? tr("starred") : QString(),
                           of.remark}
                   .join(QLatin1Char(' '));
    }
    return text;
}

QVariant TrialTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const int value = section - fixedBefore;
    const auto count = static_cast<int>(m_columns.size());
    const bool isValue = value >= 0 && value < count;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == 0 || value > count ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ToolTipRole && isValue)
        return m_columns[static_cast<std::size_t>(value)].help;
    if (role == Qt::ToolTipRole && value == count)
        return tr("Crowding distance on its front (Deb et al. 2002): how far apart its neighbours are; ∞ at "
                  "the ends");
    if (role == Qt::ToolTipRole && value == count + 3)
        return tr("★: starred; then what you wrote of the trial");
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("trial");
    if (section == 1)
        return tr("gen");
    if (isValue) {
        const TrialColumn& column = m_columns[static_cast<std::size_t>(value)];
        return headingText(column.label, column.unit);
    }
    return value == count       ? tr("crowding")
           : value == count + 1 ? tr("state")
           : value == count + 2 ? tr("network")
                                : tr("note");
}

TrialFilter::TrialFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(TrialTableModel::SortRole);
    setDynamicSortFilter(true);
}

void TrialFilter::setText(const QString& text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void TrialFilter::setOnlyFront(bool only)
{
    m_onlyFront = only;
    invalidateFilter();
}

void TrialFilter::setOnlyStarred(bool only)
{
    m_onlyStarred = only;
    invalidateFilter();
}

bool TrialFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_onlyFront && !index.data(TrialTableModel::FrontRole).toBool())
        return false;
    if (m_onlyStarred && !index.data(TrialTableModel::StarRole).toBool())
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(TrialTableModel::FilterRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool TrialFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(TrialTableModel::SortRole);
    const QVariant b = right.data(TrialTableModel::SortRole);
    if (a.typeId() == QMetaType::QString)
        return a.toString() < b.toString();
    const double x = a.toDouble();
    const double y = b.toDouble();
    // What has no value stands at the end in both directions.
    if (std::isnan(x) || std::isnan(y))
        return sortOrder() == Qt::AscendingOrder ? std::isnan(y) && !std::isnan(x)
                                                 : std::isnan(x) && !std::isnan(y);
    return x < y;
}

} // namespace snac::widgets
