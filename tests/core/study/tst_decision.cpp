// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/decision.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace snac;
using namespace snac::study;

namespace {

StudyStart head()
{
    StudyStart start;
    start.config.objectives = {{Quantity::Accuracy, "accuracy", true, std::nullopt},
                               {Quantity::LutPct, "lut_pct", false, std::nullopt}};
    return start;
}

Trial networkOf(int number, double accuracy, double lut, double latency)
{
    Trial trial;
    trial.number = number;
    trial.state = TrialState::Complete;
    trial.values = {accuracy, lut};
    trial.metrics.emplace();
    trial.metrics->accuracy = accuracy;
    trial.hardware.emplace();
    trial.hardware->lutPct = lut;
    trial.hardware->latencyNs = latency;
    return trial;
}

std::vector<Trial> networks()
{
    std::vector<Trial> all{networkOf(0, 0.70, 1.0, 20.0), networkOf(1, 0.75, 2.0, 30.0),
                           networkOf(2, 0.76, 9.0, 60.0), networkOf(3, 0.74, 2.5, 25.0)};
    all.push_back(networkOf(4, 0.99, 0.1, 1.0));
    all.back().state = TrialState::Failed;
    return all;
}

std::vector<const Trial*> pointers(const std::vector<Trial>& trials)
{
    std::vector<const Trial*> result{nullptr}; // lists may have gaps
    for (const Trial& trial : trials) {
        result.push_back(&trial);
    }
    return result;
}

} // namespace

/// Choosing among what fits.
class TestDecision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutLimitsTheFrontIsTheStudys()
    {
        const auto trials = networks();
        const Decision decision = decide(head(), pointers(trials), {}, std::vector{1.0, 0.0});
        const Front front(head().config, trials);
        QCOMPARE(decision.front.ids(), front.ids());
        QCOMPARE(decision.knee, front.knee());
        QCOMPARE(decision.weighted, std::optional(2)); // accuracy alone
        QVERIFY(decision.refused.empty());
    }

    void limitsOpenTheFrontBehind()
    {
        const auto trials = networks();
        const std::vector<Constraint> limits{{Quantity::LatencyNs, "latency_ns", 28.0}};
        const Decision decision = decide(head(), pointers(trials), limits, std::vector{0.0, 1.0});
        QCOMPARE(decision.refused, (std::vector<int>{1, 2}));
        QCOMPARE(decision.front.ids(), (std::vector<int>{3, 0})); // 3 was dominated by 1
        QCOMPARE(decision.weighted, std::optional(0));            // LUT alone
        const std::vector<Constraint> most{{Quantity::Accuracy, "accuracy", 0.75}};
        QCOMPARE(decide(head(), pointers(trials), most, {}).refused, (std::vector<int>{0, 3}));
    }

    void whatIsNotKnownDoesNotKeepALimit()
    {
        auto trials = networks();
        trials[0].hardware.reset();
        const std::vector<Constraint> limits{{Quantity::LatencyNs, "latency_ns", 1000.0}};
        QCOMPARE(decide(head(), pointers(trials), limits, {}).refused, (std::vector<int>{0}));
    }

    void nothingFits()
    {
        const auto trials = networks();
        const std::vector<Constraint> limits{{Quantity::LutPct, "lut_pct", 0.5}};
        const Decision decision = decide(head(), pointers(trials), limits, std::vector{1.0, 1.0});
        QCOMPARE(decision.refused.size(), std::size_t{4});
        QVERIFY(decision.front.isEmpty() && !decision.knee && !decision.weighted);
    }

    /// Against the definition, with every pair of weights.
    void weightsAreOfTheFrontsSpan()
    {
        const Front front(head().config, networks());
        QVERIFY(!weightedChoice(front, std::vector{0.0, 0.0}));
        QVERIFY(!weightedChoice(front, std::vector{-1.0, std::numeric_limits<double>::quiet_NaN()}));
        for (double accuracy = 0.0; accuracy <= 1.0; accuracy += 0.125) {
            const double lut = 1.0 - accuracy;
            const auto cost = [&](int id) {
                const auto point = front.point(id); // {-accuracy, LUT}
                return accuracy * (point[0] + 0.76) / 0.06 + lut * (point[1] - 1.0) / 8.0;
            };
            const auto chosen = weightedChoice(front, std::vector{accuracy, lut});
            QVERIFY(chosen);
            for (const int id : front.ids()) {
                QVERIFY(cost(*chosen) <= cost(id) + 1e-12);
            }
        }
    }

    /// The objective with the larger weight first; it gives way by a share of the front's span.
    void oneObjectiveAfterTheOther_data()
    {
        QTest::addColumn<double>("accuracy");
        QTest::addColumn<double>("lut");
        QTest::addColumn<double>("slack");
        QTest::addColumn<int>("chosen");
        // The front: 0 (.70, 1), 1 (.75, 2), 2 (.76, 9); accuracy spans .06, LUT 8.
        QTest::newRow("accuracy alone") << 1.0 << 0.0 << 0.5 << 2;
        QTest::newRow("LUT alone") << 0.0 << 1.0 << 0.5 << 0;
        QTest::newRow("accuracy first") << 1.0 << 0.5 << 0.0 << 2;
        QTest::newRow("it gives way by a sixth") << 1.0 << 0.5 << 0.17 << 1;
        QTest::newRow("not far enough") << 1.0 << 0.5 << 0.16 << 2;
        QTest::newRow("it gives way to all") << 1.0 << 0.5 << 1.0 << 0;
        QTest::newRow("LUT first") << 0.5 << 1.0 << 0.13 << 1;
        QTest::newRow("equal weights: the first objective") << 1.0 << 1.0 << 0.0 << 2;
        QTest::newRow("no way below nothing") << 1.0 << 0.5 << -1.0 << 2;
    }
    void oneObjectiveAfterTheOther()
    {
        QFETCH(const double, accuracy);
        QFETCH(const double, lut);
        QFETCH(const double, slack);
        QFETCH(const int, chosen);
        const auto trials = networks();
        const Decision decision = decide(head(), pointers(trials), {}, std::vector{accuracy, lut}, slack);
        QCOMPARE(decision.front.size(), std::size_t(3));
        QCOMPARE(decision.inOrder, std::optional(chosen));
    }

    void withoutAnOrderNothingIsChosen()
    {
        const auto trials = networks();
        QVERIFY(!decide(head(), pointers(trials), {}, std::vector{0.0, -1.0}).inOrder);
        QVERIFY(!lexicographicChoice({}, std::vector<std::size_t>{0}, 0.1));
        QCOMPARE(orderOf(std::vector{0.2, 0.0, 0.9, 0.2}), (std::vector<std::size_t>{2, 0, 3}));
    }
};

QTEST_APPLESS_MAIN(TestDecision)
#include "tst_decision.moc"
