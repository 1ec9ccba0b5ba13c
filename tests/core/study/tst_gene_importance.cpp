// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Importances in cases whose answer is known.
#include "snac/base/random.h"
#include "snac/study/gene_importance.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace snac;
using namespace snac::study;

namespace {

/// Two genes of four values each, drawn at random; the objective is made of them.
StudySummary drawn(int trials, const std::function<double(double, double, Random&)>& value,
                   std::uint64_t seed = 1)
{
    StudySummary summary;
    summary.start.genes = {{"a", "A", space::IntegerRange{0, 3, false}, std::nullopt},
                           {"b", "B", space::IntegerRange{0, 3, false}, std::nullopt}};
    summary.start.config.objectives.resize(1);
    Random random(seed);
    for (int i = 0; i < trials; ++i) {
        Trial trial;
        trial.number = i;
        trial.state = TrialState::Complete;
        const auto a = static_cast<double>(random.integer(0, 3));
        const auto b = static_cast<double>(random.integer(0, 3));
        trial.origin.genome.values = {a, b};
        trial.values = {value(a, b, random)};
        summary.trials.push_back(trial);
    }
    return summary;
}

} // namespace

class TestGeneImportance : public QObject
{
    Q_OBJECT

private slots:
    /// Three groups of three without ties: H = 12 / (9 10) (6^2/3 + 15^2/3 + 24^2/3) - 3 10 = 7.2.
    void anExampleByHand()
    {
        const std::vector<double> values{0.1, 0.2, 0.3, 1.0, 1.1, 1.2, 7.0, 8.0, 9.0};
        const std::vector<std::size_t> groups{0, 0, 0, 1, 1, 1, 2, 2, 2};
        const RankShare share = rankShare(values, groups);
        QVERIFY(std::abs(share.statistic - 7.2) < 1e-12);
        QVERIFY(std::abs(share.share - (7.2 - 3.0 + 1.0) / (9.0 - 3.0)) < 1e-12);
    }

    /// Ranks 1.5 1.5 | 3.5 3.5: all of the variance lies between the groups.
    void equalValuesShareTheirRank()
    {
        const RankShare share =
            rankShare(std::vector<double>{5, 5, 6, 6}, std::vector<std::size_t>{0, 0, 1, 1});
        QVERIFY(std::abs(share.statistic - 3.0) < 1e-12); // n - 1
        QVERIFY(std::abs(share.share - 1.0) < 1e-12);
        QVERIFY(std::isnan(
            rankShare(std::vector<double>{5, 5, 5, 5}, std::vector<std::size_t>{0, 0, 1, 1}).share));
        QVERIFY(std::isnan(
            rankShare(std::vector<double>{1, 2, 3, 4}, std::vector<std::size_t>{7, 7, 7, 7}).share));
    }

    void tailsOfTheTables()
    {
        QVERIFY(std::abs(chiSquareTail(3.841459, 1) - 0.05) < 1e-7);
        QVERIFY(std::abs(chiSquareTail(5.991465, 2) - 0.05) < 1e-7);
        QVERIFY(std::abs(chiSquareTail(14.067140, 7) - 0.05) < 1e-7);
        QVERIFY(std::abs(chiSquareTail(2.0, 2) - std::exp(-1.0)) < 1e-12);
        QVERIFY(std::abs(chiSquareTail(1.239042, 7) - 0.99) < 1e-7);
        QCOMPARE(chiSquareTail(0.0, 3), 1.0);
    }

    /// Every pair of values equally often, and the objective is gene a alone: it explains everything, b
    /// nothing.
    void aGeneThatDecidesAlone_data()
    {
        QTest::addColumn<int>("times");
        QTest::newRow("few: shuffled") << 3;
        QTest::newRow("many: chi-square") << 125;
    }
    void aGeneThatDecidesAlone()
    {
        QFETCH(int, times);
        StudySummary summary = drawn(16 * times, [](double, double, Random&) { return 0.0; });
        for (std::size_t i = 0; i < summary.trials.size(); ++i) {
            const auto a = static_cast<double>(i % 4);
            summary.trials[i].origin.genome.values = {a, static_cast<double>(i / 4 % 4)};
            summary.trials[i].values = {10.0 - a};
        }
        const auto found = geneImportances(summary, 0);
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found[0].gene, std::size_t{0});
        QVERIFY(std::abs(found[0].share - 1.0) < 1e-12);
        QVERIFY(found[0].chance < 0.01);
        QCOMPARE(found[1].share, 0.0);
        QVERIFY(found[1].chance > 0.99);
        for (std::size_t g = 0; g < 4; ++g) {
            QCOMPARE(found[0].effects[g].median, 10.0 - static_cast<double>(g));
            QCOMPARE(found[0].effects[g].trials, 4 * times);
        }
    }

    /// Any monotone change of the objective leaves all as it is: outliers have no weight.
    void onlyTheOrderCounts()
    {
        const auto value = [](double a, double b, Random& random) { return a + 0.5 * b + random.uniform(); };
        const auto plain = geneImportances(drawn(60, value), 0);
        const auto bent = geneImportances(
            drawn(60, [&](double a, double b, Random& r) { return std::exp(5.0 * value(a, b, r)); }), 0);
        for (std::size_t i = 0; i < plain.size(); ++i) {
            QCOMPARE(bent[i].gene, plain[i].gene);
            QCOMPARE(bent[i].share, plain[i].share);
            QCOMPARE(bent[i].chance, plain[i].chance);
        }
        QCOMPARE(plain[0].gene, std::size_t{0});
        QVERIFY(plain[0].share > plain[1].share);
    }

    /// Pure noise, many times: the mean share is about 0, and "chance below 5 %" comes up about 5 % of the
    /// time.
    void noiseIsNotTakenForInfluence()
    {
        double sum = 0.0;
        int alarms = 0;
        constexpr int draws = 200;
        for (int seed = 0; seed < draws; ++seed) {
            for (const auto& found :
                 geneImportances(drawn(
                                     30, [](double, double, Random& r) { return r.uniform(); },
                                     static_cast<std::uint64_t>(seed) + 10),
                                 0)) {
                sum += found.share;
                alarms += found.chance < 0.05 ? 1 : 0;
            }
        }
        QVERIFY(sum / (2 * draws) < 0.06);  // clamped at 0, so a little above it
        QVERIFY(alarms > 4 && alarms < 40); // 20 of 400, four standard deviations
    }

    void tooFewTrialsSayNothing()
    {
        const auto value = [](double a, double, Random&) { return a; };
        for (const auto& found : geneImportances(drawn(leastTrialsForImportance - 1, value), 0)) {
            QVERIFY(std::isnan(found.share));
            QVERIFY(std::isnan(found.chance));
        }
        QVERIFY(importanceCaveat(5).find("too few") != std::string::npos);
        QVERIFY(importanceCaveat(30).find("Only 30") != std::string::npos);
        QVERIFY(importanceCaveat(3000).find("Only") == std::string::npos);
        QVERIFY(!importanceCaveat(3000).empty());
    }

    void untrainedTrialsAreLeftOut()
    {
        StudySummary summary = drawn(50, [](double a, double, Random&) { return a; });
        QCOMPARE(comparableTrials(summary), 50);
        summary.trials[0].state = TrialState::Failed;
        summary.trials[1].state = TrialState::Duplicate;
        summary.trials[2].origin.genome.values.clear();
        summary.trials[3].values.clear();
        QCOMPARE(comparableTrials(summary), 46);
        int counted = 0;
        for (const GeneEffect& effect : geneImportances(summary, 0)[0].effects)
            counted += effect.trials;
        QCOMPARE(counted, 46);
    }

    void equalSeedsGiveEqualChances()
    {
        const auto value = [](double a, double, Random& r) { return 0.3 * a + r.uniform(); };
        const auto one = geneImportances(drawn(40, value), 0);
        const auto two = geneImportances(drawn(40, value), 0);
        for (std::size_t i = 0; i < one.size(); ++i)
            QCOMPARE(one[i].chance, two[i].chance);
    }
};

QTEST_GUILESS_MAIN(TestGeneImportance)
#include "tst_gene_importance.moc"
