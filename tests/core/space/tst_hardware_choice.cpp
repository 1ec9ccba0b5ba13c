// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/random.h"
#include "snac/space/search_space.h"

#include <QTest>

#include <map>
#include <set>

using namespace snac;
using namespace snac::network;
using namespace snac::space;

namespace {

SpaceOptions options()
{
    SpaceOptions result;
    result.numLayers = Ordinal{{1, 2}};
    result.layerWidths = {Ordinal{{16, 32}}};
    result.hardware.precisions = {{8, 3}, {6, 2}, {16, 6}};
    result.hardware.reuseFactor = Ordinal{{1, 4}};
    result.hardware.strategies = {Strategy::Latency, Strategy::Resource};
    return result;
}

std::vector<std::string> names(const SearchSpace& space)
{
    std::vector<std::string> result;
    for (const Gene& gene : space.genes()) {
        result.push_back(gene.name);
    }
    return result;
}

/// Genome of a space of lists, by counting.
bool next(const SearchSpace& space, Genome& genome)
{
    for (std::size_t i = 0; i < genome.values.size(); ++i) {
        genome.values[i] += 1.0;
        if (genome.values[i] < static_cast<double>(cardinality(space.genes()[i].domain))) {
            return true;
        }
        genome.values[i] = 0.0;
    }
    return false;
}

} // namespace

class TestHardwareChoice : public QObject
{
    Q_OBJECT

private slots:
    void globalGenesComeLast()
    {
        const auto space = SearchSpace::build(options(), 16, 5);
        QVERIFY2(space.has_value(), space ? "" : space.error().message.c_str());
        QCOMPARE(names(*space), (std::vector<std::string>{"num_layers", "layer_1_width", "layer_2_width",
                                                          "precision", "reuse_factor", "strategy"}));
        for (std::size_t i = 0; i < space->genes().size(); ++i) {
            QCOMPARE(space->isHardware(i), i >= 3);
        }
        const Candidate candidate = space->decode({{0, 1, 0, 2, 1, 1}});
        QCOMPARE(candidate.hardware.network.precision, (Precision{16, 6}));
        QCOMPARE(candidate.hardware.network.reuseFactor, 4);
        QCOMPARE(candidate.hardware.network.strategy, Strategy::Resource);
        QVERIFY(candidate.hardware.layers.empty());
        QCOMPARE(candidate.hardware.summary(), std::string("ap_fixed<16,6>, reuse 4, Resource"));
        QCOMPARE(candidate.key(), candidate.networkKey() + "; hardware ap_fixed<16,6> reuse 4 Resource");
    }

    /// A study that fixes its hardware has the candidates, keys and genes it always had.
    void fixedHardwareLeavesNoTrace()
    {
        SpaceOptions fixed = options();
        fixed.hardware = {.precisions = {{8, 3}},
                          .reuseFactor = Ordinal{{4}},
                          .strategies = {Strategy::Resource},
                          .precisionByLayer = true,
                          .reuseByLayer = true,
                          .strategyByLayer = true};
        const auto space = SearchSpace::build(fixed, 16, 5);
        QCOMPARE(space->genes().size(), std::size_t{3});
        const Candidate candidate = space->decode({{0, 0, 0}});
        QVERIFY(candidate.hardware.isEmpty());
        QCOMPARE(candidate.key(), candidate.networkKey());
        QCOMPARE(candidate.hardware.summary(), std::string());
    }

    void genesByLayerLiveAndDieWithTheirLayer()
    {
        SpaceOptions byLayer = options();
        byLayer.hardware.precisionByLayer = true;
        byLayer.hardware.reuseByLayer = true;
        const auto space = SearchSpace::build(byLayer, 16, 5);
        QCOMPARE(names(*space), (std::vector<std::string>{
                                    "num_layers", "layer_1_width", "layer_2_width", "layer_1_precision",
                                    "layer_2_precision", "output_precision", "layer_1_reuse_factor",
                                    "layer_2_reuse_factor", "output_reuse_factor", "strategy"}));
        QCOMPARE(space->genes()[4].label, std::string("Precision of layer 2"));
        Genome genome{{0, 0, 0, 1, 2, 0, 0, 1, 1, 0}};
        const auto active = activeGenes(space->genes(), genome);
        QVERIFY(active[3] && !active[4] && active[5] && !active[7] && active[8]);
        const Candidate shallow = space->decode(genome);
        QCOMPARE(shallow.hardware.layers.size(), std::size_t{2}); // layer 1 and the output layer
        QCOMPARE(shallow.hardware.precisionText(), std::string("ap_fixed<6,2>/ap_fixed<8,3>"));
        QCOMPARE(shallow.hardware.reuseText(), std::string("1/4"));
        QCOMPARE(shallow.hardware.strategyText(), std::string("Latency"));
        genome.values[4] = 0; // of a layer that does not exist
        QCOMPARE(space->decode(genome).key(), shallow.key());
        genome.values[5] = 1;
        QVERIFY(space->decode(genome).key() != shallow.key());
        QCOMPARE(space->decode(genome).networkKey(), shallow.networkKey());
        genome.values[0] = 1;
        QCOMPARE(space->decode(genome).hardware.layers.size(), std::size_t{3});
    }

    void sizesAreExact_data()
    {
        QTest::addColumn<int>("form");
        QTest::addColumn<bool>("byLayer");
        for (const bool byLayer : {false, true}) {
            QTest::addRow("layers %d", byLayer) << static_cast<int>(SpaceOptions::Form::Layers) << byLayer;
            QTest::addRow("blocks %d", byLayer) << static_cast<int>(SpaceOptions::Form::Blocks) << byLayer;
            QTest::addRow("mlp %d", byLayer) << static_cast<int>(SpaceOptions::Form::MlpSnac) << byLayer;
        }
    }

    /// Against counting every genome: keys of candidates and of architectures.
    void sizesAreExact()
    {
        QFETCH(int, form);
        QFETCH(bool, byLayer);
        SpaceOptions wanted = options();
        wanted.form = static_cast<SpaceOptions::Form>(form);
        wanted.blockTypes = {"MLP", "None"};
        wanted.numBlocks = 2;
        wanted.headLayers = 2;
        wanted.mlpWidths = {8, 16};
        wanted.mlpNumLayers = {2, 3};
        wanted.blockActivations = {ActivationKind::ReLU};
        wanted.norms = {"none"};
        wanted.l1 = Ordinal{{0.0, 1e-4}};
        wanted.hardware.strategies = {Strategy::Latency};
        wanted.hardware.precisions = {{8, 3}, {6, 2}};
        wanted.hardware.precisionByLayer = byLayer;
        const auto space = SearchSpace::build(wanted, 16, 5);
        QVERIFY2(space.has_value(), space ? "" : space.error().message.c_str());
        std::set<std::string> candidates;
        std::set<std::string> architectures;
        Genome genome{std::vector<double>(space->genes().size(), 0.0)};
        do {
            const Candidate candidate = space->decode(genome);
            candidates.insert(candidate.key());
            architectures.insert(candidate.architecture.key());
        } while (next(*space, genome));
        QCOMPARE(space->size().candidates, static_cast<double>(candidates.size()));
        QCOMPARE(space->size().architectures, static_cast<double>(architectures.size()));
    }

    void rangesOfReuseAreGenesToo()
    {
        SpaceOptions ranged = options();
        ranged.hardware.reuseFactor = IntegerRange{1, 16, true};
        const auto space = SearchSpace::build(ranged, 16, 5);
        QVERIFY(space.has_value());
        Random random(5);
        std::set<int> seen;
        for (int i = 0; i < 200; ++i) {
            const int reuse = *space->decode(space->random(random)).hardware.network.reuseFactor;
            QVERIFY(reuse >= 1 && reuse <= 16);
            seen.insert(reuse);
        }
        QVERIFY(seen.size() > 10);
    }

    void baselinesNameThem()
    {
        SpaceOptions named = options();
        named.baselines = {{"b", {{"precision", "ap_fixed< 6, 2 >"}, {"strategy", "resource"}}}};
        const auto space = SearchSpace::build(named, 16, 5);
        const auto baselines = space->baselines();
        QVERIFY2(baselines.has_value(), baselines ? "" : baselines.error().message.c_str());
        const Candidate candidate = space->decode(baselines->front().second);
        QCOMPARE(candidate.hardware.network.precision, (Precision{6, 2}));
        QCOMPARE(candidate.hardware.network.strategy, Strategy::Resource);
        named.baselines = {{"b", {{"precision", "ap_fixed<7,2>"}}}};
        const auto wrong = SearchSpace::build(named, 16, 5)->baselines();
        QVERIFY(!wrong.has_value());
        QVERIFY2(wrong.error().message.find("ap_fixed<6,2>") != std::string::npos,
                 wrong.error().message.c_str());
    }

    void wrongListsAreRefused()
    {
        SpaceOptions twice = options();
        twice.hardware.precisions = {{8, 3}, {8, 3}};
        QVERIFY(!SearchSpace::build(twice, 16, 5).has_value());
        SpaceOptions wide = options();
        wide.hardware.precisions = {{8, 3}, {80, 3}};
        QVERIFY(!SearchSpace::build(wide, 16, 5).has_value());
        SpaceOptions zero = options();
        zero.hardware.reuseFactor = Ordinal{{0, 1}};
        QVERIFY(!SearchSpace::build(zero, 16, 5).has_value());
    }
};

QTEST_GUILESS_MAIN(TestHardwareChoice)
#include "tst_hardware_choice.moc"
