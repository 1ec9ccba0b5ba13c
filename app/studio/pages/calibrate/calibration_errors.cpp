// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration_errors.h"

#include "snac/widgets/cards/whole_cells.h"
#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QHeaderView>
#include <QResizeEvent>

#include <algorithm>

namespace snac::studio {

namespace {

/// Changes of the error smaller than this, in percent points, are no change.
constexpr double noChange = 0.05;

QString percent(double value)
{
    return widgets::fixedNumber(value, value < 9.95 ? 1 : 0);
}

} // namespace

CalibrationErrors::CalibrationErrors(QWidget* parent)
    : QTableWidget(parent)
{
    setObjectName(QStringLiteral("calibrationErrors"));
    setAccessibleName(tr("Errors before and after"));
    setColumnCount(ColumnCount);
    setHorizontalHeaderLabels({QString(), tr("rows"), tr("before\n[%]"), tr("after\n[%]"),
                               tr("within 10 %\n[%]"), tr("in bounds\n[%]")});
    const std::pair<int, QString> help[] = {
        {Rows, tr("Designs whose report has the figure")},
        {Before,
         tr("SMAPE of the shipped model: mean of the distance between estimate and report, as part of "
            "the mean of both")},
        {After, tr("SMAPE of the calibrated model; no estimate has seen a design of the same architecture")},
        {Within, tr("Designs estimated within 10 % of the report, before and after, in %")},
        {Covered, tr("Reports that lie within the bounds of the estimate, before and after, in %; the bounds "
                     "are made to hold 90 %")}};
    for (const auto& [column, text] : help) {
        horizontalHeaderItem(column)->setToolTip(text);
    }
    for (int column = Rows; column < ColumnCount; ++column) {
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + widgets::spacing::unit + 1);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    widgets::showWholeRows(this);
    fitColumns();
}

void CalibrationErrors::setErrors(std::vector<ErrorRow> rows)
{
    m_errors = std::move(rows);
    fill();
}

void CalibrationErrors::fill()
{
    clearSpans();
    setRowCount(static_cast<int>(m_errors.size()));
    for (int row = 0; row < rowCount(); ++row) {
        fillRow(row, m_errors[static_cast<std::size_t>(row)]);
    }
}

void CalibrationErrors::fillRow(int row, const ErrorRow& errors)
{
    const auto& colors = widgets::colors(palette());
    // Errors are in percent, whatever the quantity's own unit.
    auto* name = new QTableWidgetItem(errors.name.section(QStringLiteral(" ["), 0, 0));
    name->setToolTip(errors.name);
    setItem(row, Name, name);
    if (errors.isHeading) {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        name->setFont(bold);
        setSpan(row, Name, 1, ColumnCount);
        return;
    }
    const auto put = [&](int column, const QString& text, const QColor& color) {
        auto* item = new QTableWidgetItem(text);
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        item->setForeground(color);
        setItem(row, column, item);
    };
    const calibration::Score& before = errors.before;
    put(Rows, QString::number(before.rows), colors.muted);
    if (before.rows == 0) {
        for (int column = Before; column < ColumnCount; ++column) {
            put(column, QStringLiteral("–"), colors.muted);
        }
        return;
    }
    put(Before, percent(before.smape), colors.text);
    const auto pair = [](double first, const std::optional<double>& second) {
        const QString start = widgets::fixedNumber(100.0 * first, 0);
        return second ? QStringLiteral("%1 → %2").arg(start, widgets::fixedNumber(100.0 * *second, 0))
                      : start;
    };
    const auto& after = errors.after;
    put(Within, pair(before.withinTenPercent, after ? std::optional(after->withinTenPercent) : std::nullopt),
        colors.text);
    put(Covered, pair(before.coverage, after ? std::optional(after->coverage) : std::nullopt), colors.text);
    if (!after) {
        put(After, QStringLiteral("–"), colors.muted);
    } else if (after->smape < before.smape - noChange) {
        put(After, QStringLiteral("▼ ") + percent(after->smape), colors.success);
    } else if (after->smape > before.smape + noChange) {
        put(After, QStringLiteral("▲ ") + percent(after->smape), colors.error);
    } else {
        put(After, percent(after->smape), colors.text);
    }
}

QString CalibrationErrors::plainText() const
{
    QStringList lines;
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column) {
            cells << (item(row, column) ? item(row, column)->text() : QString());
        }
        lines << cells.join(QLatin1Char('\t')).trimmed();
    }
    return lines.join(QLatin1Char('\n'));
}

void CalibrationErrors::fitColumns()
{
    const char* const widest[] = {"", "0000", "▲ 000", "▲ 000", "000 → 000", "000 → 000"};
    for (int column = Rows; column < ColumnCount; ++column) {
        const int heading = fontMetrics().size(0, horizontalHeaderItem(column)->text()).width();
        const int figure = fontMetrics().horizontalAdvance(QString::fromUtf8(widest[column]));
        setColumnWidth(column, std::max(heading + widgets::spacing::two + widgets::spacing::half,
                                        figure + widgets::spacing::two));
    }
}

void CalibrationErrors::changeEvent(QEvent* event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        verticalHeader()->setDefaultSectionSize(fontMetrics().height() + widgets::spacing::unit + 1);
        fitColumns();
        fill();
    }
}

void CalibrationErrors::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fitColumns();
    }
}

} // namespace snac::studio
