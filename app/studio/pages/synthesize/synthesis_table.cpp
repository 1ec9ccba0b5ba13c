// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthesis_table.h"

#include "snac/base/number_text.h"
#include "snac/studio/pages/table_texts.h"
#include "snac/widgets/plots/plot_geometry.h"
#include "snac/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace snac::studio {

namespace {

enum FigureRole { DifferenceRole = Qt::UserRole + 1, RemarkRole };

constexpr int gapOfMore = 8; ///< px between a figure and what stands behind it

/// "Latency [cycles]", both in the language of the window.
QString headingOf(const std::string& name)
{
    const std::size_t unit = name.find(" [");
    return unit == std::string::npos
               ? shownText(name)
               : widgets::headingText(shownText(name.substr(0, unit)),
                                      shownText(name.substr(unit + 2, name.size() - unit - 3)));
}

/// The difference and the remark, or as much of them as there is room for: the figure comes first.
QString behindFigure(const QModelIndex& index, const QFontMetrics& metrics, int room)
{
    const QString difference = index.data(DifferenceRole).toString();
    const QString remark = index.data(RemarkRole).toString();
    QStringList both{difference, remark};
    both.removeAll(QString());
    for (const QString& text : {both.join(QStringLiteral(", ")), difference, remark}) {
        if (metrics.horizontalAdvance(text) <= room) {
            return text;
        }
    }
    return {};
}

/// What of a column has room: its figures end below each other, and what is behind them begins below each
/// other.
struct FigureColumn
{
    int room = 0;   ///< px behind the widest figure
    int behind = 0; ///< px that the widest text behind a figure takes, with the gap
};

FigureColumn columnOf(const QModelIndex& index, const QFontMetrics& figures, const QFontMetrics& small,
                      int width)
{
    int widest = 0;
    for (int row = 0; row < index.model()->rowCount(); ++row) {
        widest =
            std::max(widest, figures.horizontalAdvance(index.sibling(row, index.column()).data().toString()));
    }
    FigureColumn column{.room = width - widest - gapOfMore};
    for (int row = 0; row < index.model()->rowCount(); ++row) {
        if (const QString more = behindFigure(index.sibling(row, index.column()), small, column.room);
            !more.isEmpty()) {
            column.behind = std::max(column.behind, small.horizontalAdvance(more) + gapOfMore);
        }
    }
    return column;
}

/// The figure, and behind it, muted and smaller, how it differs.
class FigureDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& colors = widgets::colors(option.palette);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          colors.grid);
        if (index.column() == 0) {
            painter->setPen(colors.text);
            painter->drawText(option.rect.adjusted(16, 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter),
                              index.data().toString());
            return;
        }
        const QString figure = index.data().toString();
        const QRect box = option.rect.adjusted(6, 0, -10, 0);
        const QFont small = widgets::smallFont(option.font);
        const auto column = columnOf(index, QFontMetrics(option.font), QFontMetrics(small), box.width());
        const QString more = behindFigure(index, QFontMetrics(small), column.room);
        painter->save();
        painter->setFont(small);
        painter->setPen(colors.muted);
        painter->drawText(box.adjusted(box.width() - column.behind + gapOfMore, 0, 0, 0),
                          int(Qt::AlignLeft | Qt::AlignVCenter), more);
        painter->setFont(option.font);
        painter->setPen(colors.text);
        painter->drawText(box.adjusted(0, 0, -column.behind, 0), int(Qt::AlignRight | Qt::AlignVCenter),
                          figure);
        painter->restore();
    }
};

/// Title of a column and, below it, where its figures come from.
class OriginHeader : public QHeaderView
{
public:
    explicit OriginHeader(QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionResizeMode(QHeaderView::Stretch);
        setMinimumSectionSize(40);
        setSectionsClickable(false);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {QHeaderView::sizeHint().width(), 2 * QFontMetrics(font()).height() + 12};
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const auto& colors = widgets::colors(palette());
        painter->save();
        painter->fillRect(rect, colors.card);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.border);
        const QStringList lines =
            model()->headerData(section, orientation()).toString().split(QLatin1Char('\n'));
        const QRect box = rect.adjusted(6, 4, -10, -4);
        painter->setFont(font());
        painter->setPen(colors.text);
        const QFontMetrics metrics(font());
        painter->drawText(box, int(Qt::AlignRight | Qt::AlignTop),
                          metrics.elidedText(lines.value(0), Qt::ElideRight, box.width()));
        const QFont small = widgets::smallFont(font());
        painter->setFont(small);
        painter->setPen(colors.muted);
        painter->drawText(box, int(Qt::AlignRight | Qt::AlignBottom),
                          QFontMetrics(small).elidedText(lines.value(1), Qt::ElideRight, box.width()));
        painter->restore();
    }
};

} // namespace

SynthesisTable::SynthesisTable(QWidget* parent)
    : QTableWidget(parent)
{
    setObjectName(QStringLiteral("synthesisTable"));
    setAccessibleName(tr("Estimate and reality"));
    setHorizontalHeader(new OriginHeader(this));
    setItemDelegate(new FigureDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(26);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SynthesisTable::setComparison(const study::Comparison& comparison)
{
    m_comparison = comparison;
    fill();
}

void SynthesisTable::fill()
{
    setRowCount(static_cast<int>(m_comparison.rows.size()));
    setColumnCount(static_cast<int>(m_comparison.columns.size()) + 1);
    setHorizontalHeaderItem(0, new QTableWidgetItem(QString()));
    for (int c = 1; c < columnCount(); ++c) {
        const auto& column = m_comparison.columns[static_cast<std::size_t>(c - 1)];
        auto* head =
            new QTableWidgetItem(shownText(column.title) + QLatin1Char('\n') + shownText(column.origin));
        head->setToolTip(head->text());
        setHorizontalHeaderItem(c, head);
    }
    for (int r = 0; r < rowCount(); ++r) {
        const auto& row = m_comparison.rows[static_cast<std::size_t>(r)];
        setItem(r, 0, new QTableWidgetItem(headingOf(row.name)));
        for (int c = 1; c < columnCount(); ++c) {
            const auto& cell = row.cells[static_cast<std::size_t>(c - 1)];
            auto* item = new QTableWidgetItem(QString::fromStdString(cell.text));
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            item->setData(DifferenceRole, QString::fromStdString(cell.difference));
            item->setData(RemarkRole, shownText(cell.remark));
            QStringList more;
            if (!cell.difference.empty()) {
                more << tr("%1 from the estimate").arg(QString::fromStdString(cell.difference));
            }
            if (!cell.remark.empty()) {
                more << shownText(cell.remark);
            }
            item->setToolTip(more.join(QStringLiteral(", ")));
            setItem(r, c, item);
        }
    }
    int names = 0;
    for (int r = 0; r < rowCount(); ++r) {
        names = std::max(names, fontMetrics().horizontalAdvance(item(r, 0)->text()));
    }
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Fixed);
    horizontalHeader()->resizeSection(0, names + 32);
    updateGeometry();
}

QString SynthesisTable::figure(int row, int column) const
{
    const QTableWidgetItem* cell = item(row, column);
    return cell ? cell->text() : QString();
}

QString SynthesisTable::csv() const
{
    QString text;
    const auto field = [](const std::string& value) {
        QString shown = QString::fromStdString(value);
        return shown.contains(QLatin1Char(',')) ? QStringLiteral("\"%1\"").arg(shown) : shown;
    };
    for (const auto& column : m_comparison.columns) {
        text += QLatin1Char(',') + field(column.title + " (" + column.origin + ")");
    }
    text += QLatin1Char('\n');
    for (const auto& row : m_comparison.rows) {
        text += field(row.name);
        for (const auto& cell : row.cells) {
            text += QLatin1Char(',') +
                    (cell.value ? QString::fromStdString(roundTripText(*cell.value)) : QString());
        }
        text += QLatin1Char('\n');
    }
    return text;
}

QSize SynthesisTable::sizeHint() const
{
    return {640,
            horizontalHeader()->sizeHint().height() + rowCount() * verticalHeader()->defaultSectionSize()};
}

void SynthesisTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(csv());
        return;
    }
    QTableWidget::keyPressEvent(event);
}

void SynthesisTable::changeEvent(QEvent* event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

} // namespace snac::studio
