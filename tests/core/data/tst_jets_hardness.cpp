// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Is the jets twin as hard as the real thing, and does it teach what holds for real jets? Measured, not
// believed.
#include "snac/data/jets_twin.h"
#include "snac/data/prepare.h"

#include "small_network.h"

#include <QElapsedTimer>
#include <QFileInfo>
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

    void teachesWhatHoldsForRealJets()
    {
        DatasetOptions options;
        options.name = "file";
        options.path = SNAC_SHARED_DATA_DIR "/jets_hlf_3000/jets_hlf_3000.csv";
        if (!QFileInfo::exists(QString::fromStdString(options.path))) {
            QSKIP("the real jets are not on this machine");
        }
        auto real = loadDataset(options, m_control).value();
        const std::string twinOrder = "gqwzt";
        for (int& label : real.samples.labels) {
            const auto& name = real.info.classNames[static_cast<std::size_t>(label)];
            label = static_cast<int>(twinOrder.find(name));
        }
        const auto train = real.samples.select(rowsBetween(0, 2400));
        const auto test = real.samples.select(rowsBetween(2400, 3000));
        const auto all = real.samples;
        double reference = 0.0;
        double transferred = 0.0;
        double transferredAll = 0.0;
        for (std::uint64_t seed = 1; seed <= networks; ++seed) {
            SmallNetwork network(16, 5, seed);
            network.train(train, 40, 64, 2e-3);
            reference += network.accuracy(test) / networks;
            transferred += m_twinNetworks[seed - 1].accuracy(test) / networks;
            transferredAll += m_twinNetworks[seed - 1].accuracy(all) / networks;
        }
        qInfo("600 real jets: trained on 2400 real %.4f, on the twin %.4f (all 3000: %.4f)", reference,
              transferred, transferredAll);
        QVERIFY2(transferred > reference - 0.02, qPrintable(QString::number(reference - transferred)));
        QVERIFY(reference > 0.69); // or the yardstick itself is broken
    }
};

QTEST_GUILESS_MAIN(TestJetsHardness)
#include "tst_jets_hardness.moc"
