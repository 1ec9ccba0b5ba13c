// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/jet_particles.h"

#include "snac/data/known_sets.h"
#include "snac/data/prepare.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace snac::data;

namespace {

constexpr int jetParticles = 32;

/// Figures of one jet.
struct JetFigures
{
    double momentum = 0.0; ///< of all its particles
    double count = 0.0;
    double hardest = 0.0; ///< share of the hardest particle
    double mass = 0.0;
    double width = 0.0; ///< mean distance from the axis, by momentum
};

JetFigures figuresOf(const Dataset& dataset, Eigen::Index row)
{
    JetFigures figures;
    std::array<double, 4> sum{};
    for (int i = 0; i < jetParticles; ++i) {
        const double pt = static_cast<double>(dataset.samples.inputs(row, 3 * i));
        const double eta = static_cast<double>(dataset.samples.inputs(row, 3 * i + 1));
        const double phi = static_cast<double>(dataset.samples.inputs(row, 3 * i + 2));
        figures.momentum += pt;
        figures.count += pt > 0.0 ? 1.0 : 0.0;
        figures.hardest = std::max(figures.hardest, pt);
        figures.width += pt * std::hypot(eta, phi);
        sum[0] += pt * std::cosh(eta);
        sum[1] += pt * std::cos(phi);
        sum[2] += pt * std::sin(phi);
        sum[3] += pt * std::sinh(eta);
    }
    figures.hardest /= figures.momentum;
    figures.width /= figures.momentum;
    figures.mass =
        std::sqrt(std::max(0.0, sum[0] * sum[0] - sum[1] * sum[1] - sum[2] * sum[2] - sum[3] * sum[3]));
    return figures;
}

double middleOf(std::vector<double> values)
{
    std::ranges::nth_element(values, values.begin() + std::ssize(values) / 2);
    return values[values.size() / 2];
}

} // namespace

class TestJetParticles : public QObject
{
    Q_OBJECT

    snac::RunControl m_control;

private slots:
    void particlesAreInOrderAndPadded()
    {
        const auto drawn = simulateJetParticles(500, jetParticles, 3, m_control);
        QVERIFY2(drawn.has_value(), drawn ? "" : drawn.error().toString().c_str());
        QCOMPARE(drawn->info.inputs(), 96);
        QCOMPARE(drawn->info.inputNames[5], std::string("phi1"));
        QCOMPARE(drawn->info.classNames, (std::vector<std::string>{"g", "q", "w", "z", "t"}));
        QVERIFY(drawn->info.simulated);
        std::array<int, 5> counts{};
        bool padded = false;
        for (Eigen::Index row = 0; row < 500; ++row) {
            ++counts[static_cast<std::size_t>(drawn->samples.labels[static_cast<std::size_t>(row)])];
            for (int i = 0; i < jetParticles; ++i) {
                const float pt = drawn->samples.inputs(row, 3 * i);
                const float eta = drawn->samples.inputs(row, 3 * i + 1);
                const float phi = drawn->samples.inputs(row, 3 * i + 2);
                QVERIFY(i == 0 || pt <= drawn->samples.inputs(row, 3 * (i - 1)));
                QVERIFY(pt == 0.0F ? eta == 0.0F && phi == 0.0F : pt > 2.0F && std::hypot(eta, phi) < 0.85F);
                padded = padded || pt == 0.0F;
            }
        }
        QVERIFY(padded);
        QCOMPARE(counts, (std::array{100, 100, 100, 100, 100}));
    }

    void equalSeedsDrawEqualJets()
    {
        const auto all = simulateJetParticles(200, jetParticles, 3, m_control);
        const auto again = simulateJetParticles(200, jetParticles, 3, m_control);
        QCOMPARE(again->info.fingerprint, all->info.fingerprint);
        QVERIFY(simulateJetParticles(200, jetParticles, 4, m_control)->info.fingerprint !=
                all->info.fingerprint);
        // Fewer particles are the first of the same jets.
        const auto few = simulateJetParticles(200, 8, 3, m_control);
        QVERIFY(few->samples.inputs == all->samples.inputs.leftCols(24));
        QCOMPARE(few->samples.labels, all->samples.labels);
    }

    void figuresAreNearThoseOfRealJets_data()
    {
        // Medians over 3,000 of the public jets of an event generator, 32 particles each.
        QTest::addColumn<int>("jet");
        QTest::addColumn<double>("momentum");
        QTest::addColumn<double>("hardest");
        QTest::addColumn<double>("mass");
        QTest::addColumn<double>("width");
        QTest::newRow("g") << 0 << 1010.0 << 0.161 << 56.8 << 0.0391;
        QTest::newRow("q") << 1 << 998.0 << 0.282 << 34.7 << 0.0174;
        QTest::newRow("w") << 2 << 1014.0 << 0.219 << 77.3 << 0.0641;
        QTest::newRow("z") << 3 << 1012.0 << 0.211 << 87.4 << 0.0733;
        QTest::newRow("t") << 4 << 914.0 << 0.166 << 136.3 << 0.1280;
    }

    void figuresAreNearThoseOfRealJets()
    {
        QFETCH(int, jet);
        QFETCH(double, momentum);
        QFETCH(double, hardest);
        QFETCH(double, mass);
        QFETCH(double, width);
        const auto drawn = simulateJetParticles(5000, jetParticles, 9, m_control);
        std::array<std::vector<double>, 4> figures;
        for (Eigen::Index row = 0; row < drawn->samples.rows(); ++row) {
            if (drawn->samples.labels[static_cast<std::size_t>(row)] == jet) {
                const JetFigures one = figuresOf(*drawn, row);
                figures[0].push_back(one.momentum);
                figures[1].push_back(one.hardest);
                figures[2].push_back(one.mass);
                figures[3].push_back(one.width);
            }
        }
        const auto near = [](double found, double wanted, double share) {
            const bool is = std::abs(found - wanted) <= share * wanted;
            if (!is) {
                qWarning("found %g, wanted %g", found, wanted);
            }
            return is;
        };
        QVERIFY(near(middleOf(figures[0]), momentum, 0.03));
        QVERIFY(near(middleOf(figures[1]), hardest, 0.25));
        QVERIFY(near(middleOf(figures[2]), mass, 0.16));
        QVERIFY(near(middleOf(figures[3]), width, 0.25));
    }

    void theSetsHaveNames()
    {
        DatasetOptions options;
        options.name = "jets_16const";
        options.rows = 400;
        const auto prepared = loadPrepared(options, m_control);
        QVERIFY2(prepared.has_value(), prepared ? "" : prepared.error().toString().c_str());
        QCOMPARE(prepared->info.inputs(), 48);
        QCOMPARE(prepared->info.name, std::string("jets_16const"));
        options.rows = 7;
        QVERIFY(loadDataset(options, m_control).error().message.contains("dataset.rows"));
        snac::RunControl stopped;
        stopped.cancel();
        QVERIFY(simulateJetParticles(500, 8, 1, stopped).error().isCancelled());
    }
};

QTEST_GUILESS_MAIN(TestJetParticles)
#include "tst_jet_particles.moc"
