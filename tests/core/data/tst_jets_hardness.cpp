// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Is the jets twin as hard as the real thing? Measured, not believed; tst_real_jets compares them.
#include "snac/data/jets_twin.h"
#include "snac/data/prepare.h"

#include "small_network.h"

#include <QElapsedTimer>
#include <QTest>

using namespace snac::data;

namespace {

std::vector<int> rowsBetween(int first, int last)
{
    std::vector<int> rows(static_cast<std::size_t>(last - first));
    std::iota(rows.begin(), rows.end(), first);
    return rows;
}

constexpr int networks = 3; ///< one network is uncertain by a point; the mean of three by half a point
constexpr int twinTrainRows = 24000;
constexpr int twinEpochs = 16;

} // namespace

class TestJetsHardness : public QObject
{
    Q_OBJECT

private:
    snac::RunControl m_control;
    std::vector<SmallNetwork> m_twinNetworks;
    Samples m_twinTest;

private slots:
    void initTestCase()
    {
        QElapsedTimer timer;
        timer.start();
        const auto jets = simulateJets(twinTrainRows + 12000, 5, m_control);
        QVERIFY(jets.has_value());
        const auto train = jets->samples.select(rowsBetween(0, twinTrainRows));
        m_twinTest = jets->samples.select(rowsBetween(twinTrainRows, twinTrainRows + 12000));
        for (std::uint64_t seed = 1; seed <= networks; ++seed) {
            m_twinNetworks.emplace_back(16, 5, seed);
            m_twinNetworks.back().train(train, twinEpochs, 128, 2e-3);
        }
        qInfo("trained in %lld ms", timer.elapsed());
    }

    void isAsHardAsTheRealThing()
    {
        double mean = 0.0;
        for (const auto& network : m_twinNetworks) {
            const double accuracy = network.accuracy(m_twinTest);
            qInfo("held-out twin jets: %.4f", accuracy);
            mean += accuracy / networks;
        }
        QVERIFY2(mean >= 0.74 && mean <= 0.78, qPrintable(QString::number(mean)));
    }
};

QTEST_GUILESS_MAIN(TestJetsHardness)
#include "tst_jets_hardness.moc"
