// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration_rows_model.h"

#include "snac/studio/pages/trial_text.h"
#include "snac/widgets/cards/whole_cells.h"
#include "snac/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <limits>
#include <numeric>

namespace snac::studio {

namespace {

/// Widths in average characters; the note takes what is left.
constexpr std::array<int, CalibrationRowsModel::ColumnCount> widths = {11, 26, 8, 19, 15, 20, 22,
                                                                       8,  8,  7, 9,  7,  5,  30};
static_assert(CalibrationRowsModel::ColumnCount == 14);

} // namespace

CalibrationRowsModel::CalibrationRowsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void CalibrationRowsModel::setRows(std::vector<CalibrationRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void CalibrationRowsModel::setProblemColor(const QColor& color)
{
    m_problem = color;
}

int CalibrationRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CalibrationRowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CalibrationRowsModel::text(const CalibrationRow& row, int column) const
{
    switch (column) {
    case UseColumn:
        switch (row.use) {
        case CalibrationRow::Use::Fitted:
            return tr("fitted");
        case CalibrationRow::Use::ToFit:
            return tr("to be fitted");
        case CalibrationRow::Use::Compared:
            return tr("compared");
        case CalibrationRow::Use::NotUsed:
            break;
        }
        return tr("not used");
    case Network:
        return row.network;
    case Bits:
        return row.bits;
    case Circuit:
        return row.circuit;
    case Stage:
        return row.stage;
    case Tool:
        return row.tool;
    case Source:
        return row.source;
    case Note:
        return row.note;
    default:
        break;
    }
    const auto figure = row.figures[static_cast<std::size_t>(column - FirstFigure)];
    return figure ? groupedNumber(*figure) : row.design < 0 ? QString() : QStringLiteral("–");
}

QVariant CalibrationRowsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const CalibrationRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const bool figure = column >= FirstFigure && column < Note;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == Note || column == Network || column == Source ? text(row, column) : QVariant();
    case Qt::TextAlignmentRole:
        return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return row.use == CalibrationRow::Use::NotUsed && (column == Note || column == UseColumn)
                   ? QVariant(m_problem)
                   : QVariant();
    case SortRole:
        if (column == UseColumn) {
            return -static_cast<int>(row.use); // problems first
        }
        if (figure) {
            return row.figures[static_cast<std::size_t>(column - FirstFigure)].value_or(-1.0);
        }
        return text(row, column);
    case DesignRole:
        return row.design;
    case LineRole:
        return row.line;
    default:
        return {};
    }
}

QVariant CalibrationRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const bool figure = section >= FirstFigure && section < Note;
    if (role == Qt::TextAlignmentRole) {
        return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole && section == UseColumn) {
        return tr("Fitted, or to be fitted: C synthesis, which the model learns from. Compared: a later "
                  "stage, shown beside the "
                  "model but not learned from. Not used: the last column says why.");
    }
    if (role == Qt::ToolTipRole && section == Bits) {
        return tr("Bits of the weights / of the activations");
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (figure) {
        return quantityName(calibration::allTargets[static_cast<std::size_t>(section - FirstFigure)]);
    }
    switch (section) {
    case UseColumn:
        return tr("use");
    case Network:
        return tr("network");
    case Bits:
        return tr("bits");
    case Circuit:
        return tr("circuit");
    case Stage:
        return tr("stage");
    case Tool:
        return tr("tool");
    case Source:
        return tr("source");
    default:
        return tr("report, or problem");
    }
}

CalibrationRowsTable::CalibrationRowsTable(QWidget* parent)
    : QTableView(parent)
    , m_model(new CalibrationRowsModel(this))
    , m_order(new QSortFilterProxyModel(this))
{
    m_order->setSourceModel(m_model);
    m_order->setSortRole(CalibrationRowsModel::SortRole);
    setModel(m_order);
    setObjectName(QStringLiteral("calibrationRows"));
    setAccessibleName(tr("Rows of the calibration"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSortingEnabled(true);
    sortByColumn(CalibrationRowsModel::UseColumn, Qt::AscendingOrder);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + widgets::spacing::unit + 1);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CalibrationRowsTable::selectionLinesChanged);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (!m_selecting && now.isValid()) {
            Q_EMIT designSelected(now.data(CalibrationRowsModel::DesignRole).toInt());
        }
    });
    setHorizontalScrollMode(ScrollPerItem); // a column begins at the left edge
    widgets::showWholeRows(this);
    applyTheme();
    fitColumns();
}

void CalibrationRowsTable::setRows(std::vector<CalibrationRow> rows)
{
    m_selecting = true;
    m_model->setRows(std::move(rows));
    m_selecting = false;
    Q_EMIT selectionLinesChanged();
}

void CalibrationRowsTable::selectDesign(int design)
{
    m_selecting = true;
    const auto& rows = m_model->rows();
    const auto found = std::ranges::find(rows, design, &CalibrationRow::design);
    if (design < 0 || found == rows.end()) {
        selectionModel()->clear();
    } else {
        const QModelIndex index =
            m_order->mapFromSource(m_model->index(static_cast<int>(found - rows.begin()), 0));
        selectionModel()->setCurrentIndex(index,
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        scrollTo(index);
    }
    m_selecting = false;
}

std::set<int> CalibrationRowsTable::selectedLines() const
{
    std::set<int> lines;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        if (const int line = index.data(CalibrationRowsModel::LineRole).toInt(); line > 0) {
            lines.insert(line);
        }
    }
    return lines;
}

void CalibrationRowsTable::fitColumns()
{
    const int character = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    QList<int> columns;
    for (int column = 0; column < CalibrationRowsModel::ColumnCount; ++column) {
        const QString heading = m_order->headerData(column, Qt::Horizontal).toString();
        const int wanted = widths[static_cast<std::size_t>(column)] * character;
        columns << std::max(
            {wanted, sizeHintForColumn(column) + widgets::spacing::half,
             fontMetrics().horizontalAdvance(heading) + widgets::spacing::two + widgets::spacing::unit});
    }
    if (const int room = viewport()->width(); std::accumulate(columns.begin(), columns.end(), 0) > room) {
        widgets::fillWithWholeColumns(columns, room);
    }
    for (int column = 0; column < CalibrationRowsModel::ColumnCount; ++column) {
        setColumnWidth(column, columns[column]);
    }
}

void CalibrationRowsTable::applyTheme()
{
    m_model->setProblemColor(widgets::colors(palette()).error);
    viewport()->update();
}

void CalibrationRowsTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        applyTheme();
    } else if (event->type() == QEvent::FontChange) {
        verticalHeader()->setDefaultSectionSize(fontMetrics().height() + widgets::spacing::unit + 1);
        fitColumns();
    }
    QTableView::changeEvent(event);
}

void CalibrationRowsTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Delete)) {
        Q_EMIT removeRequested();
        return;
    }
    QTableView::keyPressEvent(event);
}

void CalibrationRowsTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fitColumns();
    }
}

} // namespace snac::studio
