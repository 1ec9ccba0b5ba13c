// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/hardware/candidate_cost.h"

#include <QTest>

using namespace snac;
using namespace snac::hardware;

class TestCandidateCost : public QObject
{
    Q_OBJECT

    static space::Candidate candidate()
    {
        space::Candidate result;
        result.architecture = {16,
                               {space::Dense{32}, space::BatchNorm{}, space::Activation{}, space::Dense{16},
                                space::Activation{}, space::Dense{5}}};
        return result;
    }

    static Board board()
    {
        return *BoardCatalogue::load({SNAC_SOURCE_DIR "/resources/boards"}).find("vu13p");
    }

    static HardwareEstimate cost(const space::Candidate& candidate, const HlsConfig& config = {})
    {
        const auto result = estimateCandidate(DenseHlsModel(), candidate, config, board());
        if (!result) {
            qCritical("%s", result.error().message.c_str());
        }
        return result.value_or(HardwareEstimate());
    }

    static void compare(const HardwareEstimate& a, const HardwareEstimate& b)
    {
        for (const auto part :
             {&HardwareEstimate::lut, &HardwareEstimate::ff, &HardwareEstimate::dsp,
              &HardwareEstimate::bram18, &HardwareEstimate::cycles, &HardwareEstimate::ii}) {
            QCOMPARE((a.*part).value, (b.*part).value);
            QCOMPARE((a.*part).low, (b.*part).low);
            QCOMPARE((a.*part).high, (b.*part).high);
        }
        QCOMPARE(a.counts.bops, b.counts.bops);
        QCOMPARE(a.counts.bopsSnacEffective, b.counts.bopsSnacEffective);
        QCOMPARE(a.counts.ebops, b.counts.ebops);
    }

private slots:
    /// The study's settings, the same chosen for the network, and the same chosen layer by layer cost the
    /// same.
    void threeWaysToSayTheSame_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("reuse");
        QTest::addColumn<bool>("resource");
        QTest::newRow("8 bits") << 8 << 1 << false;
        QTest::newRow("16 bits") << 16 << 1 << false;
        QTest::newRow("latency, reused") << 12 << 4 << false;
        QTest::newRow("resource") << 10 << 8 << true;
        QTest::newRow("resource, unrolled") << 10 << 1 << true;
    }

    void threeWaysToSayTheSame()
    {
        QFETCH(int, width);
        QFETCH(int, reuse);
        QFETCH(bool, resource);
        const space::BuildChoice choice{Precision{width, 4}, reuse,
                                        resource ? Strategy::Resource : Strategy::Latency};
        HlsConfig fixed;
        fixed.precision = *choice.precision;
        fixed.reuseFactor = reuse;
        fixed.strategy = *choice.strategy;
        const HardwareEstimate whole = cost(candidate(), fixed);
        QVERIFY(whole.lut.value > 0.0);
        space::Candidate global = candidate();
        global.hardware.network = choice;
        compare(cost(global), whole);
        space::Candidate byLayer = candidate();
        byLayer.hardware.layers = {choice, choice, choice};
        compare(cost(byLayer), whole);
    }

    void layersAreBuiltAsTheyChoose()
    {
        space::Candidate mixed = candidate();
        mixed.hardware.network.reuseFactor = 2;
        mixed.hardware.layers = {
            {Precision{6, 2}, {}, {}}, {Precision{16, 6}, {}, {}}, {Precision{8, 3}, {}, {}}};
        const NetworkDetail detail = detailOf(mixed);
        QCOMPARE(detail.dense.size(), std::size_t{3});
        QCOMPARE(detail.dense[0].inputs, (Precision{6, 2})); // the network's inputs: as layer 1
        QCOMPARE(detail.dense[1].weights, (Precision{16, 6}));
        QCOMPARE(detail.dense[1].inputs, (Precision{6, 2})); // what leaves layer 1
        QCOMPARE(detail.dense[2].inputs, (Precision{16, 6}));
        QVERIFY(!detail.dense[0].reuseFactor);
        QCOMPARE(configOf(mixed, {}).reuseFactor, 2);
        // n_in n_out (b_w b_a + b_w + b_a + log2 n_in), layer by layer
        const double bops = 16.0 * 32 * (36 + 12 + 4) + 32.0 * 16 * (96 + 22 + 5) + 16.0 * 5 * (128 + 24 + 4);
        QCOMPARE(cost(mixed).counts.bops, bops);
        space::Candidate narrow = mixed;
        narrow.hardware.layers[1].precision = Precision{6, 2};
        QVERIFY(cost(narrow).lut.value + 100.0 * cost(narrow).dsp.value <
                cost(mixed).lut.value + 100.0 * cost(mixed).dsp.value);
    }

    void reuseFactorsThatDoNotFitAreToldAndRounded()
    {
        space::Candidate odd = candidate();
        odd.hardware.layers = {{{}, 7, {}}, {{}, 4, {}}, {{}, 1, {}}};
        std::vector<std::string> warnings;
        const NetworkDetail detail = detailOf(odd, &warnings);
        QCOMPARE(detail.dense[0].reuseFactor, 8);
        QCOMPARE(detail.dense[1].reuseFactor, 4);
        QCOMPARE(warnings.size(), std::size_t{1});
        QVERIFY2(warnings.front().starts_with("reuse factor 7 does not fit dense 1 (16 x 32): 8 is used"),
                 warnings.front().c_str());
        QVERIFY(cost(odd).warnings.front() == warnings.front());
    }

    void aModelThatKnowsNoLayersSaysSo()
    {
        struct Blind : CostModel
        {
            std::string name() const override { return "blind"; }
            Result<HardwareEstimate> estimate(const space::Architecture&, const HlsConfig&,
                                              const Board&) const override
            {
                return HardwareEstimate();
            }
        };
        space::Candidate byLayer = candidate();
        QVERIFY(estimateCandidate(Blind(), byLayer, {}, board()).has_value());
        byLayer.hardware.layers.resize(3);
        const auto refused = estimateCandidate(Blind(), byLayer, {}, board());
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().message.find("blind") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestCandidateCost)
#include "tst_candidate_cost.moc"
