// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../test_environment.h"
#include "snac/hardware/candidate_cost.h"

#include "snac/base/random.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace snac;
using namespace snac::hardware;

class TestCandidateCost : public QObject
{
    Q_OBJECT

    static space::Candidate candidate()
    {
        space::Candidate result;
        result.architecture = {16,
                               {network::Dense{32}, network::BatchNorm{}, network::Activation{},
                                network::Dense{16}, network::Activation{}, network::Dense{5}}};
        return result;
    }

    /// Of the layers with weights of candidate().
    static network::PerLayer<space::BuildChoice> chosen(std::vector<space::BuildChoice> choices)
    {
        return network::byLayer(candidate().architecture, std::move(choices));
    }

    static Board board()
    {
        return *BoardCatalogue::load({SNAC_SOURCE_DIR "/resources/boards"}).find("vu13p");
    }

    static HardwareEstimate cost(const space::Candidate& candidate, const HlsConfig& config = {})
    {
        const auto result = estimateCandidate(snac::test::shippedModel(), candidate, config, board());
        if (!result) {
            qCritical("%s", result.error().message.c_str());
        }
        return result.value_or(HardwareEstimate());
    }

    static bool same(const Estimate& a, const Estimate& b)
    {
        return a.value == b.value && a.low == b.low && a.high == b.high;
    }

    static bool same(const LayerCost& a, const LayerCost& b)
    {
        return a.name == b.name && same(a.lut, b.lut) && same(a.ff, b.ff) && same(a.dsp, b.dsp) &&
               same(a.bram18, b.bram18) && same(a.cycles, b.cycles);
    }

    static void compare(const HardwareEstimate& a, const HardwareEstimate& b)
    {
        for (const auto figure :
             {&HardwareEstimate::latencyNs, &HardwareEstimate::lutPct, &HardwareEstimate::ffPct,
              &HardwareEstimate::dspPct, &HardwareEstimate::bramPct, &HardwareEstimate::averagePct,
              &HardwareEstimate::maximumPct}) {
            QCOMPARE(a.*figure, b.*figure);
        }
        QCOMPARE(a.fitted, b.fitted);
        QCOMPARE(a.layers.size(), b.layers.size());
        for (std::size_t i = 0; i < a.layers.size(); ++i) {
            QVERIFY2(same(a.layers[i], b.layers[i]), a.layers[i].name.c_str());
        }
        QCOMPARE(std::set(a.warnings.begin(), a.warnings.end()),
                 std::set(b.warnings.begin(), b.warnings.end()));
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

    static network::Architecture randomArchitecture(Random& random)
    {
        network::Architecture result{static_cast<int>(random.integer(2, 40)), {}};
        if (random.chance(0.2)) {
            result.layers.emplace_back(network::BatchNorm{});
        }
        for (auto hidden = random.integer(0, 3); hidden > 0; --hidden) {
            result.layers.emplace_back(network::Dense{static_cast<int>(random.integer(1, 60))});
            if (random.chance(0.3)) {
                result.layers.emplace_back(network::BatchNorm{});
            }
            const auto kind =
                random.chance(0.7) ? network::ActivationKind::ReLU : network::ActivationKind::Tanh;
            result.layers.emplace_back(network::Activation{kind});
        }
        result.layers.emplace_back(network::Dense{static_cast<int>(random.integer(1, 10))});
        if (random.chance(0.3)) {
            result.layers.emplace_back(network::Activation{network::ActivationKind::Softmax});
        }
        return result;
    }

    static space::BuildChoice randomChoice(Random& random)
    {
        const int width = static_cast<int>(random.integer(2, 22));
        const int reuse = static_cast<int>(random.chance(0.3) ? 1 : random.integer(1, 200));
        return {Precision{width, static_cast<int>(random.integer(1, width))}, reuse,
                random.chance(0.5) ? Strategy::Latency : Strategy::Resource};
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
        byLayer.hardware.layers = chosen({choice, choice, choice});
        compare(cost(byLayer), whole);
    }

    /// Whatever the network: all layers choosing the same costs what the network-wide setting costs, by the
    /// whole candidate and by the details that the model is given.
    void equalLayersCostWhatTheNetworkCosts_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 200; ++seed) {
            QTest::addRow("%d", seed) << seed;
        }
    }

    void equalLayersCostWhatTheNetworkCosts()
    {
        QFETCH(int, seed);
        Random random(static_cast<std::uint64_t>(seed));
        space::Candidate byLayer;
        byLayer.architecture = randomArchitecture(random);
        const space::BuildChoice choice = randomChoice(random);
        byLayer.hardware.layers = network::byLayer(
            byLayer.architecture,
            std::vector<space::BuildChoice>(byLayer.architecture.widths().size() - 1, choice));
        HlsConfig study;
        study.clockNs = random.chance(0.5) ? 5.0 : 12.0;
        study.ioType = random.chance(0.3) ? IoType::Stream : IoType::Parallel;
        HlsConfig fixed = study;
        fixed.precision = *choice.precision;
        fixed.reuseFactor = *choice.reuseFactor;
        fixed.strategy = *choice.strategy;
        space::Candidate plain = byLayer;
        plain.hardware.layers = {};
        const HardwareEstimate whole = cost(plain, fixed);
        QVERIFY(whole.lut.value >= 0.0 && !whole.layers.empty());
        compare(cost(byLayer, study), whole);
        std::vector<std::string> warnings;
        const NetworkDetail detail = detailOf(byLayer, study, &warnings);
        auto detailed = snac::test::shippedModel().estimateDetailed(
            byLayer.architecture, configOf(byLayer, study), board(), detail);
        QVERIFY2(detailed.has_value(), detailed ? "" : detailed.error().message.c_str());
        detailed->warnings.insert(detailed->warnings.end(), warnings.begin(), warnings.end());
        compare(*detailed, whole);
        QCOMPARE(builtKey(byLayer, study), [&] {
            space::Candidate global = plain;
            global.hardware.network = choice;
            return builtKey(global, study);
        }());
    }

    void latencyTakesEveryReuseFactor()
    {
        space::Candidate byLayer = candidate();
        byLayer.hardware.layers = chosen({{{}, 3, {}}, {{}, 3, {}}, {{}, 5, {}}});
        QVERIFY(cost(byLayer).warnings.empty());
        HlsConfig three;
        three.reuseFactor = 3;
        QCOMPARE(detailOf(byLayer, three).layers.begin()->value.reuseFactor, 3);
        QCOMPARE(detailOf(byLayer, three, nullptr, ReuseRule::Rounded).layers.begin()->value.reuseFactor, 2);
    }

    void candidatesThatAreBuiltAlikeHaveOneKey()
    {
        HlsConfig resource;
        resource.strategy = Strategy::Resource;
        space::Candidate one = candidate();
        space::Candidate other = candidate();
        one.hardware.network.reuseFactor = 7; // 16 x 32, 32 x 16 and 16 x 5 all take 8
        other.hardware.network.reuseFactor = 8;
        QCOMPARE(builtKey(one, resource), builtKey(other, resource));
        QVERIFY(builtKey(one, {}) != builtKey(other, {}));
        one.hardware = {};
        one.hardware.layers = chosen({{{}, 7, {}}, {{}, 9, {}}, {{}, 8, {}}});
        QCOMPARE(builtKey(one, resource), builtKey(other, resource));
        one.hardware.layers.begin()[2].value.reuseFactor = 16;
        QVERIFY(builtKey(one, resource) != builtKey(other, resource));
        QCOMPARE(builtKey(candidate(), resource), candidate().networkKey());
    }

    void layersAreBuiltAsTheyChoose()
    {
        space::Candidate mixed = candidate();
        mixed.hardware.network.reuseFactor = 2;
        mixed.hardware.layers =
            chosen({{Precision{6, 2}, {}, {}}, {Precision{16, 6}, {}, {}}, {Precision{8, 3}, {}, {}}});
        const NetworkDetail detail = detailOf(mixed, {});
        QCOMPARE(detail.layers.size(), std::size_t{3});
        QCOMPARE(detail.layers.begin()[0].value.inputs,
                 (Precision{6, 2})); // the network's inputs: as layer 1
        QCOMPARE(detail.layers.begin()[1].value.weights, (Precision{16, 6}));
        QCOMPARE(detail.layers.begin()[1].value.inputs, (Precision{6, 2})); // what leaves layer 1
        QCOMPARE(detail.layers.begin()[2].value.inputs, (Precision{16, 6}));
        QVERIFY(!detail.layers.begin()[0].value.reuseFactor);
        QCOMPARE(configOf(mixed, {}).reuseFactor, 2);
        // n_in n_out (b_w b_a + b_w + b_a + log2 n_in), layer by layer
        const double bops = 16.0 * 32 * (36 + 12 + 4) + 32.0 * 16 * (96 + 22 + 5) + 16.0 * 5 * (128 + 24 + 4);
        QCOMPARE(cost(mixed).counts.bops, bops);
        space::Candidate narrow = mixed;
        narrow.hardware.layers.begin()[1].value.precision = Precision{6, 2};
        QVERIFY(cost(narrow).lut.value + 100.0 * cost(narrow).dsp.value <
                cost(mixed).lut.value + 100.0 * cost(mixed).dsp.value);
    }

    void reuseFactorsThatDoNotFitAreToldAndRounded()
    {
        space::Candidate odd = candidate();
        odd.hardware.layers = chosen({{{}, 7, {}}, {{}, 4, {}}, {{}, 1, {}}});
        std::vector<std::string> warnings;
        HlsConfig resource;
        resource.strategy = Strategy::Resource;
        const NetworkDetail detail = detailOf(odd, resource, &warnings);
        QCOMPARE(detail.layers.begin()[0].value.reuseFactor, 8);
        QCOMPARE(detail.layers.begin()[1].value.reuseFactor, 4);
        QCOMPARE(warnings.size(), std::size_t{1});
        QVERIFY2(warnings.front().starts_with("reuse factor 7 does not fit dense 1 (16 x 32): 8 is used"),
                 warnings.front().c_str());
        QVERIFY(cost(odd, resource).warnings.front() == warnings.front());
    }

    void aModelThatKnowsNoLayersSaysSo()
    {
        struct Blind : CostModel
        {
            std::string name() const override { return "blind"; }
            Result<HardwareEstimate> estimate(const network::Architecture&, const HlsConfig&,
                                              const Board&) const override
            {
                return HardwareEstimate();
            }
        };
        space::Candidate byLayer = candidate();
        QVERIFY(estimateCandidate(Blind(), byLayer, {}, board()).has_value());
        byLayer.hardware.layers = chosen({{}, {}, {}});
        QVERIFY(estimateCandidate(Blind(), byLayer, {}, board()).has_value()); // all alike
        byLayer.hardware.layers.begin()->value.reuseFactor = 2;
        const auto refused = estimateCandidate(Blind(), byLayer, {}, board());
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().message.find("blind") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestCandidateCost)
#include "tst_candidate_cost.moc"
