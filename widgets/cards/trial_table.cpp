// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trial_table.h"

#include "whole_cells.h"

#include "snac/widgets/csv_cell.h"
#include "snac/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace snac::widgets {
namespace {

constexpr int headingPadding = 22; ///< px: of a heading's section, and the mark of the sorted column

} // namespace

TrialTable::TrialTable(QWidget* parent)
    : QTableView(parent)
    , m_model(new TrialTableModel(this))
    , m_filter(new TrialFilter(this))
{
    m_filter->setSourceModel(m_model);
    keepSelection(); // before the view listens: it moves its current row when rows go
    setModel(m_filter);
    setObjectName(QStringLiteral("trialTable"));
    setAccessibleName(tr("Trials"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSortingEnabled(true);
    sortByColumn(0, Qt::AscendingOrder);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + spacing::unit + 1);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setMinimumSectionSize(56);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QHeaderView::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu* menu = columnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(horizontalHeader()->mapToGlobal(at));
    });
    showWholeRows(this);
    connect(m_model, &TrialTableModel::widestChanged, this, &TrialTable::fitColumns, Qt::QueuedConnection);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (m_changing == 0 && now.isValid()) {
            m_selected = now.data(TrialTableModel::TrialRole).toInt();
            Q_EMIT trialSelected(m_selected);
        }
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &TrialTable::noteMarked);
    // The view has seen the new rows by now.
    const auto mark = [this] {
        if (!m_isFiltering)
            markSelected(false);
    };
    connect(m_filter, &TrialFilter::rowsInserted, this, mark);
    connect(m_filter, &TrialFilter::rowsRemoved, this, mark);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        Q_EMIT trialActivated(index.data(TrialTableModel::TrialRole).toInt());
    });
}

/// A filter, another front or a sort never selects: only the user and setSelectedTrial() do.
void TrialTable::keepSelection()
{
    const auto begin = [this] { ++m_changing; };
    const auto end = [this] { --m_changing; };
    connect(m_filter, &TrialFilter::rowsAboutToBeRemoved, this, begin);
    connect(m_filter, &TrialFilter::rowsRemoved, this, end);
    connect(m_filter, &TrialFilter::rowsAboutToBeInserted, this, begin);
    connect(m_filter, &TrialFilter::rowsInserted, this, end);
    connect(m_filter, &TrialFilter::layoutAboutToBeChanged, this, begin);
    connect(m_filter, &TrialFilter::layoutChanged, this, end);
    connect(m_filter, &TrialFilter::modelAboutToBeReset, this, begin);
    connect(m_filter, &TrialFilter::modelReset, this, end);
}

void TrialTable::markSelected(bool scroll)
{
    const int row = m_model->rowOf(m_selected);
    const QModelIndex index = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row, 0));
    const QModelIndex now = currentIndex();
    ++m_changing;
    if (!index.isValid() && now.isValid())
        selectionModel()->clear();
    else if (index.isValid() && now.row() != index.row())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    const QItemSelection wanted = wantedRows();
    if (wanted.isEmpty() ? selectionModel()->hasSelection()
                         : !(selectionModel()->selection().toList() == wanted.toList()))
        selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (index.isValid() && scroll)
        scrollTo(index);
    --m_changing;
}

/// The rows of the marked trials that are shown; of the selected one where there are fewer than two.
QItemSelection TrialTable::wantedRows() const
{
    QList<int> trials = m_marked;
    if (trials.size() < 2 && !trials.contains(m_selected))
        trials = {m_selected};
    QItemSelection rows;
    const int last = m_filter->columnCount() - 1;
    for (const int trial : trials) {
        const int row = m_model->rowOf(trial);
        const QModelIndex index = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row, 0));
        if (index.isValid())
            rows.select(index, index.siblingAtColumn(last));
    }
    return rows;
}

/// What the user selected: marked trials that are filtered out stay so as long as there are others.
void TrialTable::noteMarked()
{
    if (m_changing > 0)
        return;
    QList<int> chosen;
    for (const int trial : m_marked) {
        const int row = m_model->rowOf(trial);
        if (row >= 0 && !m_filter->mapFromSource(m_model->index(row, 0)).isValid())
            chosen.append(trial);
    }
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.size() < 2)
        chosen.clear();
    else
        std::transform(rows.begin(), rows.end(), std::back_inserter(chosen),
                       [](const QModelIndex& row) { return row.data(TrialTableModel::TrialRole).toInt(); });
    if (chosen != m_marked) {
        m_marked = chosen;
        Q_EMIT trialsMarked(m_marked);
    }
}

void TrialTable::setColumns(std::vector<TrialColumn> columns)
{
    m_selected = -1;
    m_marked.clear();
    m_model->setColumns(std::move(columns));
    hideColumns();
}

/// A filter takes rows away in as many pieces as lie between those that stay; the selected one is looked for
/// once.
void TrialTable::filter(const std::function<void()>& change)
{
    m_isFiltering = true;
    change();
    m_isFiltering = false;
    markSelected(false);
}

void TrialTable::setFilterText(const QString& text)
{
    filter([&] { m_filter->setText(text); });
}

void TrialTable::setOnlyFront(bool only)
{
    filter([&] { m_filter->setOnlyFront(only); });
}

void TrialTable::setOnlyStarred(bool only)
{
    filter([&] { m_filter->setOnlyStarred(only); });
}

void TrialTable::setBoundsShown(bool shown)
{
    m_model->setBoundsShown(shown);
    fitColumns();
}

void TrialTable::setSelectedTrial(int trial)
{
    if (trial == m_selected)
        return;
    m_selected = trial;
    markSelected(true);
}

void TrialTable::setMarkedTrials(const QList<int>& trials)
{
    if (trials == m_marked)
        return;
    m_marked = trials;
    markSelected(false);
}

QString TrialTable::csv(bool all) const
{
    QStringList lines;
    QStringList cells;
    for (const int column : shownColumns())
        cells.append(csvCell(m_filter->headerData(column, Qt::Horizontal).toString()));
    lines.append(cells.join(QLatin1Char(',')));
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (!all && !selectionModel()->isRowSelected(row))
            continue;
        cells.clear();
        for (const int column : shownColumns()) {
            const QVariant value = m_filter->index(row, column).data(TrialTableModel::SortRole);
            const bool missing = value.typeId() == QMetaType::Double && std::isnan(value.toDouble());
            cells.append(missing ? QString() : csvCell(value.toString()));
        }
        lines.append(cells.join(QLatin1Char(',')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

std::vector<int> TrialTable::shownColumns() const
{
    std::vector<int> shown;
    for (int column = 0; column < m_filter->columnCount(); ++column) {
        if (!isColumnHidden(column))
            shown.push_back(column);
    }
    return shown;
}

void TrialTable::setHiddenColumns(const QStringList& keys)
{
    m_hidden = keys;
    hideColumns();
}

void TrialTable::hideColumns()
{
    for (int column = 1; column < m_model->columnCount(); ++column)
        setColumnHidden(column, m_hidden.contains(m_model->keyOf(column)));
    fitColumns();
}

QMenu* TrialTable::columnMenu(QWidget* parent)
{
    auto* menu = new QMenu(tr("Columns"), parent);
    for (int column = 1; column < m_model->columnCount(); ++column) {
        const QString key = m_model->keyOf(column);
        QAction* action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setObjectName(key);
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(key));
        connect(action, &QAction::toggled, this, [this, key](bool shown) {
            QStringList keys = m_hidden;
            keys.removeAll(key);
            setHiddenColumns(shown ? keys : keys << key);
        });
    }
    return menu;
}

/// Neither headings nor what stands below them is cut, nor a column at the edge of the view, where a figure
/// without its end reads as another one; room that is left is shared.
void TrialTable::fitColumns()
{
    const int count = m_filter->columnCount();
    QList<int> widths;
    for (int column = 0; column < count; ++column) {
        if (isColumnHidden(column)) {
            widths << 0;
            continue;
        }
        const QString heading = m_filter->headerData(column, Qt::Horizontal).toString();
        const int least = horizontalHeader()->fontMetrics().horizontalAdvance(heading) + headingPadding;
        const int contents =
            fontMetrics().horizontalAdvance(m_model->widestText(column)) + spacing::two + spacing::half;
        widths << std::max({least, contents, horizontalHeader()->minimumSectionSize()});
    }
    const int room = viewport()->width();
    const int sum = std::accumulate(widths.begin(), widths.end(), 0);
    if (sum > room) // a figure without its end reads as another one
        fillWithWholeColumns(widths, room);
    const auto shown = static_cast<int>(shownColumns().size());
    const int extra = shown == 0 ? 0 : std::max(0, room - sum) / shown;
    for (const int column : shownColumns())
        setColumnWidth(column, widths[column] + extra);
    horizontalHeader()->setStretchLastSection(sum <= room);
}

void TrialTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
}

void TrialTable::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex row = byKey ? currentIndex() : indexAt(event->pos());
    if (row.isValid()) {
        const QPoint place = byKey ? viewport()->mapToGlobal(visualRect(row).center()) : event->globalPos();
        Q_EMIT menuWanted(row.data(TrialTableModel::TrialRole).toInt(), place);
    }
}

void TrialTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(csv());
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT trialActivated(currentIndex().data(TrialTableModel::TrialRole).toInt());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TrialTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) {
        verticalHeader()->setDefaultSectionSize(fontMetrics().height() + spacing::unit + 1);
        fitColumns();
    }
    QTableView::changeEvent(event);
}

} // namespace snac::widgets
