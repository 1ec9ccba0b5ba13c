// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every quantity in every view of the window: the digits, names and units of the table of quantities.
#include "../fake_study.h"

#include "snac/hardware/bounds.h"
#include "snac/studio/pages/study_view.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/studio/shell/study_model.h"
#include "snac/widgets/cards/cost_bars.h"
#include "snac/widgets/cards/trial_table.h"
#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/plots/plot_geometry.h"

#include <QTest>

using namespace snac;
using namespace snac::studio;

namespace {

/// Without the spaces that part thousands and stand before units.
QString plain(QString text)
{
    return text.remove(QChar(0x202f)).replace(QChar(0x00a0), QLatin1Char(' '));
}

study::StudySummary summaryOf(study::Quantity quantity)
{
    study::StudySummary summary = fake::summary(1);
    const study::QuantityInfo& row = study::info(quantity);
    summary.start.config.objectives = {
        {quantity, "as written", row.maximize, std::nullopt},
        {quantity == study::Quantity::LutPct ? study::Quantity::FfPct : study::Quantity::LutPct, "other",
         false, std::nullopt}};
    summary.start.config.constraints.clear();
    summary.start.reference = {1.0, 1.0};
    study::Trial& trial = summary.trials[0];
    trial.metrics = network::Metrics{.loss = 0.5,
                                     .accuracy = 0.741259,
                                     .balancedAccuracy = 0.7312,
                                     .rocAuc = 0.912345,
                                     .rmse = 0.0123456789,
                                     .meanDistance = 281.123456};
    hardware::HardwareEstimate cost;
    cost.lut = {123456.4, 100000, 140000};
    cost.ff = {9.49, 9, 10};
    cost.cycles = {13, 12, 14};
    cost.ii = {1, 1, 1};
    cost.latencyNs = 65;
    cost.counts = {.multiplications = 3232,
                   .parameters = 3301,
                   .bopsSnacBlock = 1e6,
                   .bopsSnacMlp = 2e6,
                   .bopsSnacEffective = 3e6,
                   .bops = 1234567};
    summary.start.board.lut = 1000000;
    hardware::setShares(cost, summary.start.board);
    trial.hardware = cost;
    trial.values.clear();
    for (const auto& objective : summary.start.config.objectives) {
        trial.values.push_back(study::valueOf(objective.quantity, &*trial.metrics, &*trial.hardware));
    }
    return summary;
}

} // namespace

class TestQuantityViews : public QObject
{
    Q_OBJECT

private slots:
    void everyViewSaysTheSame_data()
    {
        QTest::addColumn<int>("quantity");
        for (const study::QuantityInfo& row : study::quantities()) {
            QTest::newRow(std::string(row.key).c_str()) << static_cast<int>(row.id);
        }
    }

    void everyViewSaysTheSame()
    {
        QFETCH(int, quantity);
        const study::QuantityInfo& row = study::info(static_cast<study::Quantity>(quantity));
        const auto summary = summaryOf(row.id);
        StudyModel model;
        model.load(summary);
        const auto& start = *model.start();
        const auto trial = model.trial(0);
        const double stored = trial->values[0];
        const QString digits = QString::fromStdString(study::shownNumber(row.id, stored));
        const QString heading = QString::fromStdString(study::heading(row.id));
        // The pane.
        QCOMPARE(plain(displayText(row.id, stored)),
                 QString::fromStdString(study::shownValue(row.id, stored)));
        // The table.
        const auto columns = columnsOf(start);
        const auto cells = rowOf(model, *trial);
        widgets::TrialTable table;
        table.setColumns(columns);
        table.trials()->addRows({cells});
        const auto* shown = table.model();
        QCOMPARE(shown->headerData(2, Qt::Horizontal).toString(), heading);
        QCOMPARE(plain(shown->index(0, 2).data().toString()), digits);
        // The axis and the card of the plot.
        const auto axes = axesOf(start);
        QCOMPARE(axes[0].key.toStdString(), std::string(row.key));
        QCOMPARE(widgets::headingText(axes[0].label, axes[0].unit), heading);
        widgets::ObjectivePlot plot;
        plot.setAxes(axes);
        plot.addPoints({*pointOf(model, *trial)});
        QVERIFY2(plain(plot.describe(0)).contains(QStringLiteral(": ") + digits),
                 qPrintable(plot.describe(0)));
    }

    /// The bars of a trial and the list of its values in one pane.
    void sharesHaveTheSameDigitsInTheBars()
    {
        const auto summary = summaryOf(study::Quantity::FfPct);
        const auto bars = costBarsOf(*summary.trials[0].hardware, summary.start);
        widgets::CostBars widget;
        widget.setBars(bars);
        for (std::size_t i = 0; i < bars.size(); ++i) {
            const auto share = study::resourceShares()[i];
            const auto amount = study::resourceAmounts()[i];
            const auto text = [&](study::Quantity quantity) {
                return QString::fromStdString(study::shownNumber(
                    quantity, study::valueOf(quantity, nullptr, &*summary.trials[0].hardware)));
            };
            const QString said = plain(widget.describe(static_cast<int>(i)));
            QVERIFY2(said.contains(text(share) + QStringLiteral(" % of the board")), qPrintable(said));
            QVERIFY2(said.contains(QStringLiteral(": ") + text(amount) + QStringLiteral(" of ")),
                     qPrintable(said));
        }
    }

    void budgetsInAmountsAreDrawnAsShares()
    {
        auto summary = summaryOf(study::Quantity::Lut);
        summary.start.config.constraints = {{study::Quantity::Lut, "lut", 250000.0}};
        const auto bars = costBarsOf(*summary.trials[0].hardware, summary.start);
        QCOMPARE(bars[0].budget.value_or(0.0), 25.0);
    }
};

QTEST_MAIN(TestQuantityViews)
#include "tst_quantity_views.moc"
