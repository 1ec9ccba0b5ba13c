// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../timing.h"

#include "snac/data/jets_tables.h"
#include "snac/data/jets_twin.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace snac::data;

namespace {

/// One of the 12 base variables of all jets of a class, computed back from the features.
std::vector<double> variable(const Samples& samples, int label, std::size_t which)
{
    constexpr std::array<Eigen::Index, 10> logs{0, 1, 2, 3, 4, 5, 10, 11, 12, 13};
    std::vector<double> values;
    for (Eigen::Index r = 0; r < samples.rows(); ++r) {
        if (samples.labels[static_cast<std::size_t>(r)] != label) {
            continue;
        }
        const Eigen::RowVectorXd f = samples.inputs.row(r).cast<double>();
        values.push_back(which == jets::Multiplicity ? f[15]
                         : which == jets::MassScale  ? f[14] / std::sqrt(f[3])
                         : which < jets::LnC1B1      ? f[logs[which]]
                                                     : std::log(f[logs[which]]));
    }
    return values;
}

} // namespace

class TestJetsTwin : public QObject
{
    Q_OBJECT

private slots:
    void isLabelledSimulated()
    {
        snac::RunControl control;
        const auto jets = simulateJets(500, 1, control);
        QVERIFY(jets.has_value());
        QVERIFY(jets->info.simulated);
        QVERIFY(jets->info.origin.starts_with("simulated"));
        QCOMPARE(jets->info.inputs(), 16);
        QCOMPARE(jets->info.classNames, (std::vector<std::string>{"g", "q", "w", "z", "t"}));
        QCOMPARE(jets->samples.rows(), 500);
        for (int c = 0; c < 5; ++c) {
            QCOMPARE(std::count(jets->samples.labels.begin(), jets->samples.labels.end(), c), 100);
        }
    }

    void equalSeedsGiveEqualJets()
    {
        snac::RunControl control;
        const auto a = simulateJets(1000, 7, control);
        const auto b = simulateJets(1000, 7, control);
        const auto c = simulateJets(1000, 8, control);
        QCOMPARE(a->info.fingerprint, b->info.fingerprint);
        QVERIFY(a->samples.inputs == b->samples.inputs);
        QVERIFY(a->info.fingerprint != c->info.fingerprint);
    }

    void exactRelationsHold()
    {
        snac::RunControl control;
        const auto jets = simulateJets(10000, 3, control).value();
        for (Eigen::Index r = 0; r < jets.samples.rows(); ++r) {
            const Eigen::RowVectorXd f = jets.samples.inputs.row(r).cast<double>();
            const auto close = [](double a, double b) { return std::abs(a - b) <= 1e-5 * std::abs(b); };
            QVERIFY(close(f[6], f[4] / f[2]));
            QVERIFY(close(f[7], f[5] / f[3]));
            QCOMPARE(f[8], f[6]);
            QVERIFY(close(f[9], f[4] * f[2] * f[2] / std::pow(f[3], 1.5)));
            QCOMPARE(f[15], std::round(f[15]));
            QVERIFY(f[15] >= 6.0 && f[15] <= 32.0);
            QVERIFY(f[1] > 0.0 && f[1] < 0.5);
            QVERIFY(f[2] * f[2] <= f[1] * f[3] * 1.00001);
            QVERIFY(f[6] < 3.5 && f[7] < 4.4 && f[9] < 0.354);
        }
    }

    /// The published quartiles of each class, in the share of drawn jets below them.
    void marginalsAreReproduced()
    {
        snac::RunControl control;
        const auto jets = simulateJets(50000, 4, control).value();
        const auto& levels = jets::quantileLevels();
        double worst = 0.0;
        for (std::size_t c = 0; c < jets::classCount; ++c) {
            for (std::size_t v = 0; v < jets::baseCount; ++v) {
                auto drawn = variable(jets.samples, static_cast<int>(c), v);
                std::sort(drawn.begin(), drawn.end());
                for (const std::size_t k : {4U, 12U, 22U, 32U, 40U}) { // 5, 25, 50, 75 and 95 %
                    const double limit = jets::tables()[c].quantiles[v][k];
                    const auto from =
                        std::lower_bound(drawn.begin(), drawn.end(), limit - 1e-4 * std::abs(limit));
                    const auto to =
                        std::upper_bound(drawn.begin(), drawn.end(), limit + 1e-4 * std::abs(limit));
                    const double below = static_cast<double>(from - drawn.begin()) / 10000.0;
                    const double upTo = static_cast<double>(to - drawn.begin()) / 10000.0;
                    // Whole numbers are tied: the level lies somewhere inside the step.
                    worst = std::max({worst, below - levels[k], levels[k] - upTo});
                }
            }
        }
        qInfo("largest distance of a marginal from its table: %.3f", worst);
        QVERIFY2(worst < 0.1, qPrintable(QString::number(worst)));
    }

    void drawsFast()
    {
        snac::RunControl control;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(simulateJets(60000, 1, control).has_value());
        QVERIFY(snac::timing::keepsTo(timer, 3000)); // about 0.2 s on an idle core
    }

    void refusesSenselessSizes()
    {
        snac::RunControl control;
        QVERIFY(!simulateJets(0, 1, control));
        QVERIFY(!simulateJets(-5, 1, control));
        QVERIFY(!simulateJets(INT64_MAX, 1, control));
        control.cancel();
        QVERIFY(!simulateJets(1000, 1, control));
    }
};

QTEST_GUILESS_MAIN(TestJetsTwin)
#include "tst_jets_twin.moc"
