// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The real jets, which lie outside this repository: their two forms, and whether the twin teaches what holds
// for them.
#include "snac/data/jets_twin.h"
#include "snac/data/prepare.h"

#include "small_network.h"

#include <QTest>

#include <numeric>

using namespace snac::data;

namespace {

std::string message(const snac::Result<Dataset>& result)
{
    return result ? "no error" : result.error().toString();
}

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

class TestRealJets : public QObject
{
    Q_OBJECT

private:
    snac::RunControl m_control;

private slots:
    void realJetsLoadFromTextAndArraysAlike()
    {
        const std::string folder = SNAC_SHARED_DATA_DIR "/jets_hlf_3000/";
        DatasetOptions options;
        options.name = "file";
        options.path = folder + "jets_hlf_3000.csv";
        const auto text = loadDataset(options, m_control);
        QVERIFY2(text.has_value(), message(text).c_str());
        QCOMPARE(text->info.classNames, (std::vector<std::string>{"g", "q", "t", "w", "z"}));
        QCOMPARE(text->info.inputNames.front(), "zlogz");
        options.path = folder + "x_hlf.npy";
        options.labelsPath = folder + "y_label.npy";
        const auto arrays = loadDataset(options, m_control);
        QVERIFY2(arrays.has_value(), message(arrays).c_str());
        QCOMPARE(arrays->info.classNames, (std::vector<std::string>{"0", "1", "2", "3", "4"}));
        QCOMPARE(text->samples.rows(), 3000);
        QVERIFY(text->samples.inputs.isApprox(arrays->samples.inputs, 1e-5F));
        const std::string numbered = "gqwzt"; // the README of the arrays
        for (std::size_t i = 0; i < 3000; ++i) {
            const auto number = static_cast<std::size_t>(arrays->samples.labels[i]);
            QCOMPARE(text->info.classNames[static_cast<std::size_t>(text->samples.labels[i])],
                     numbered.substr(number, 1));
        }
    }

    void teachesWhatHoldsForRealJets()
    {
        DatasetOptions options;
        options.name = "file";
        options.path = SNAC_SHARED_DATA_DIR "/jets_hlf_3000/jets_hlf_3000.csv";
        auto real = loadDataset(options, m_control).value();
        const std::string twinOrder = "gqwzt";
        for (int& label : real.samples.labels) {
            const auto& name = real.info.classNames[static_cast<std::size_t>(label)];
            label = static_cast<int>(twinOrder.find(name));
        }
        const auto train = real.samples.select(rowsBetween(0, 2400));
        const auto test = real.samples.select(rowsBetween(2400, 3000));
        const auto all = real.samples;
        const auto twin = simulateJets(twinTrainRows, 5, m_control);
        QVERIFY(twin.has_value());
        double reference = 0.0;
        double transferred = 0.0;
        double transferredAll = 0.0;
        for (std::uint64_t seed = 1; seed <= networks; ++seed) {
            SmallNetwork network(16, 5, seed);
            network.train(train, 40, 64, 2e-3);
            SmallNetwork twinNetwork(16, 5, seed);
            twinNetwork.train(twin->samples, twinEpochs, 128, 2e-3);
            reference += network.accuracy(test) / networks;
            transferred += twinNetwork.accuracy(test) / networks;
            transferredAll += twinNetwork.accuracy(all) / networks;
        }
        qInfo("600 real jets: trained on 2400 real %.4f, on the twin %.4f (all 3000: %.4f)", reference,
              transferred, transferredAll);
        QVERIFY2(transferred > reference - 0.02, qPrintable(QString::number(reference - transferred)));
        QVERIFY(reference > 0.69); // or the yardstick itself is broken
    }
};

QTEST_GUILESS_MAIN(TestRealJets)
#include "tst_real_jets.moc"
