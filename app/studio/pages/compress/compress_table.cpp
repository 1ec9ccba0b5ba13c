// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress_table.h"

#include "compress_view.h"

#include "snac/studio/pages/table_texts.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/widgets/cards/whole_cells.h"
#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace snac::studio {

namespace {

QString headingOf(study::Quantity quantity)
{
    return shownHeading(quantity);
}

bool isText(int column)
{
    return column == StepTableModel::Precision || column == StepTableModel::Method ||
           column == StepTableModel::Fit;
}

/// What stands at the edge of the view and is cut there ends in an ellipsis.
class WholeFigures : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem seen = option;
        if (const auto* view = qobject_cast<const QAbstractItemView*>(option.widget)) {
            seen.rect.setRight(std::min(seen.rect.right(), view->viewport()->rect().right()));
        }
        QStyledItemDelegate::paint(painter, seen, index);
    }
};

} // namespace

StepTableModel::StepTableModel(const CompressModel* steps, QObject* parent)
    : QAbstractTableModel(parent)
    , m_steps(steps)
{
}

void StepTableModel::reload()
{
    const int now = static_cast<int>(m_steps->steps().size());
    if (now > m_rows) {
        beginInsertRows({}, m_rows, now - 1);
        m_rows = now;
        endInsertRows();
    } else if (now < m_rows) {
        beginResetModel();
        m_rows = now;
        endResetModel();
    }
    if (m_rows > 0) {
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, Count - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, Accuracy, Difference); // another study has another score
    }
}

bool StepTableModel::isOfOneTrial() const
{
    const auto& steps = m_steps->steps();
    return std::ranges::all_of(
        steps, [&](const auto& step) { return step->branch.trial == steps.front()->branch.trial; });
}

int StepTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int StepTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Count;
}

double StepTableModel::number(const compression::CompressionStep& step, int column) const
{
    const double scale = study::info(m_steps->score()).displayScale;
    switch (column) {
    case Trial:
        return step.branch.trial;
    case Precision:
        return step.branch.precision.width;
    case Sparsity:
        return 100.0 * step.sparsity;
    case Accuracy:
        return m_steps->shownScoreOf(step.integerMetrics);
    case Difference:
        return scale *
               study::scoreChange(step, m_steps->floatScores(), m_steps->score()).value_or(std::nan(""));
    case Lut:
        return step.cost.lut.value;
    case Dsp:
        return step.cost.dsp.value;
    case Latency:
        return step.cost.latencyNs;
    case Fit: // what breaks a budget stands behind what fits
        return static_cast<int>(m_steps->verdict(step).fit.fit) + (m_steps->verdict(step).keepsAll() ? 0 : 3);
    default:
        return 0.0;
    }
}

QString StepTableModel::text(const compression::CompressionStep& step, int column) const
{
    const double value = number(step, column);
    switch (column) {
    case Trial:
        return QStringLiteral("#%1").arg(step.branch.trial);
    case Precision:
        return precisionText(step.branch.precision).remove(QStringLiteral("ap_fixed"));
    case Method:
        return methodText(step.branch);
    case Sparsity:
        return widgets::fixedNumber(value, 1);
    case Accuracy:
        return displayNumber(m_steps->score(), m_steps->scoreOf(step.integerMetrics));
    case Difference:
        return changeText(m_steps->score(), value / study::info(m_steps->score()).displayScale);
    case Lut:
        return displayNumber(study::Quantity::Lut, value);
    case Dsp:
        return displayNumber(study::Quantity::Dsp, value);
    case Latency:
        return displayNumber(study::Quantity::LatencyNs, value);
    case Fit:
        return fitWords(m_steps->verdict(step));
    default:
        return {};
    }
}

QVariant StepTableModel::data(const QModelIndex& index, int role) const
{
    const auto step = index.isValid() ? m_steps->step(index.row()) : nullptr;
    if (!step) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(*step, index.column());
    case SortRole:
        return index.column() == Method ? QVariant(methodText(step->branch))
                                        : QVariant(number(*step, index.column()));
    case StepRole:
        return index.row();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isText(index.column()) ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ForegroundRole:
        if (index.column() == Fit && !m_steps->verdict(*step).keepsAll()) {
            return widgets::colors(QApplication::palette()).error;
        }
        if (index.column() == Precision) {
            const bool dark = widgets::themeOf(QApplication::palette()) == widgets::Theme::Dark;
            const QColor color = widgets::category(m_steps->colorOf(step->branch.precision));
            return dark ? widgets::blend(color, Qt::white, 0.3) : widgets::blend(color, Qt::black, 0.35);
        }
        return {};
    case Qt::ToolTipRole:
        if (const QString why = fitWhy(m_steps->verdict(*step)); index.column() == Fit) {
            return why;
        }
        return stepTitle(*step) + QLatin1Char('\n') +
               tr("%1 s, %2 k samples/s")
                   .arg(widgets::fixedNumber(step->seconds, 1))
                   .arg(widgets::fixedNumber(step->samplesPerSecond / 1000.0, 0));
    default:
        return {};
    }
}

QVariant StepTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Count) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int(Qt::AlignVCenter | (isText(section) ? Qt::AlignLeft : Qt::AlignRight));
    }
    const bool points = study::info(m_steps->score()).scale == study::Scale::Fraction;
    const std::pair<QString, QString> heads[] = {
        {tr("point"), tr("The trial of the search that is compressed")},
        {QStringLiteral("ap_fixed"), tr("ap_fixed<W,I>, in the colour of its curve")},
        {tr("method"), {}},
        {tr("sparsity [%]"), tr("Share of the trial's weights that is gone; biases are not counted")},
        {headingOf(m_steps->score()), tr("Of the integer network, on validation data")},
        {points ? tr("to trial [points]") : tr("to trial"),
         points ? tr("Points by which it differs from the trial as float, on the same rows: from its own "
                     "network, or "
                     "where that has seen them, from the one trained again for compression")
                : tr("By how much it differs from the trial as float, on the same rows: from its own "
                     "network, or "
                     "where that has seen them, from the one trained again for compression")},
        {headingOf(study::Quantity::Lut), tr("Estimate from the network's own integer weights")},
        {headingOf(study::Quantity::Dsp), tr("Estimate from the network's own integer weights")},
        {headingOf(study::Quantity::LatencyNs), tr("Estimate from the network's own integer weights")},
        {tr("fit"), tr("Whether it keeps the budgets of the study and has room on the board")}};
    if (role == Qt::DisplayRole) {
        return heads[section].first;
    }
    return role == Qt::ToolTipRole ? heads[section].second : QVariant();
}

StepTable::StepTable(const CompressModel* steps, QWidget* parent)
    : QTableView(parent)
    , m_model(new StepTableModel(steps, this))
    , m_proxy(new QSortFilterProxyModel(this))
{
    setObjectName(QStringLiteral("stepTable"));
    setAccessibleName(tr("Steps of the compression"));
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(StepTableModel::SortRole);
    setModel(m_proxy);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    sortByColumn(-1, Qt::AscendingOrder);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setItemDelegate(new WholeFigures(this));
    setHorizontalScrollMode(QAbstractItemView::ScrollPerItem); // a column begins at the left edge
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(24);
    widgets::showWholeRows(this);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(30);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &StepTable::fitColumns);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (!m_selecting && now.isValid()) {
            Q_EMIT stepSelected(now.data(StepTableModel::StepRole).toInt());
        }
    });
}

void StepTable::reload()
{
    m_selecting = true; // rows that move are no choice of the user
    m_model->reload();
    m_selecting = false;
    fitColumns();
}

void StepTable::setSelectedStep(int number)
{
    m_selecting = true;
    const QModelIndex row =
        number < 0
            ? QModelIndex()
            : m_proxy->mapFromSource(m_model->index(number, StepTableModel::Precision)); // is always shown
    if (row.isValid()) {
        setCurrentIndex(row);
        scrollTo(row);
    } else {
        clearSelection();
        setCurrentIndex({});
    }
    m_selecting = false;
}

QString StepTable::csv() const
{
    const auto line = [](QStringList cells) {
        for (QString& cell : cells) {
            if (cell.contains(QLatin1Char(','))) {
                cell = QLatin1Char('"') + cell + QLatin1Char('"');
            }
        }
        return cells.join(QLatin1Char(',')) + QLatin1Char('\n');
    };
    QStringList head;
    for (int c = 0; c < StepTableModel::Count; ++c) {
        head << m_model->headerData(c, Qt::Horizontal).toString();
    }
    QString text = line(head);
    for (int r = 0; r < m_proxy->rowCount(); ++r) {
        QStringList cells;
        for (int c = 0; c < StepTableModel::Count; ++c) {
            const QModelIndex cell = m_proxy->index(r, c);
            cells << (isText(c)
                          ? cell.data().toString()
                          : widgets::significantNumber(cell.data(StepTableModel::SortRole).toDouble(), 8));
        }
        text += line(cells);
    }
    return text;
}

void StepTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(csv());
        return;
    }
    QTableView::keyPressEvent(event);
}

void StepTable::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex row = byKey ? currentIndex() : indexAt(event->pos());
    if (row.isValid()) {
        const QPoint place = byKey ? viewport()->mapToGlobal(visualRect(row).center()) : event->globalPos();
        Q_EMIT menuWanted(row.data(StepTableModel::StepRole).toInt(), place);
    }
}

void StepTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

/// Every heading and what stands below it is readable; what is left of the width goes to the two texts.
void StepTable::fitColumns()
{
    auto* header = horizontalHeader();
    const QFontMetrics metrics(header->font());
    // The same number in each row takes the room of what differs.
    setColumnHidden(StepTableModel::Trial, m_model->isOfOneTrial());
    int needed = 0;
    QList<int> widths;
    for (int c = 0; c < StepTableModel::Count; ++c) {
        const int content = c == StepTableModel::Method ? metrics.horizontalAdvance(tr("iterative"))
                            : c == StepTableModel::Difference
                                ? metrics.horizontalAdvance(QStringLiteral("−99.99")) + 8
                            : c == StepTableModel::Lut ? metrics.horizontalAdvance(QStringLiteral("100 000"))
                                                       : 0;
        const int heading = metrics.horizontalAdvance(m_model->headerData(c, Qt::Horizontal).toString());
        const bool sorted = header->isSortIndicatorShown() && header->sortIndicatorSection() == c;
        if (isColumnHidden(c)) {
            widths << 0;
            continue;
        }
        widths << std::max({content + 14, heading + (sorted ? 26 : 18), sizeHintForColumn(c) + 4});
        needed += widths.last();
    }
    const int room = viewport()->width();
    if (needed > room) { // no column is cut: a figure without its end reads as another one
        widgets::fillWithWholeColumns(widths, room);
    } else {
        for (int c = 0; c < StepTableModel::Count; ++c) {
            widths[c] += c == StepTableModel::Method ? (room - needed) / 3
                                                     : (room - needed) * 2 / 3 / (StepTableModel::Count - 1);
        }
    }
    for (int c = 0; c < StepTableModel::Count; ++c) {
        if (!isColumnHidden(c)) {
            header->resizeSection(c, widths[c]);
        }
    }
    header->setStretchLastSection(needed <= room);
}

} // namespace snac::studio
