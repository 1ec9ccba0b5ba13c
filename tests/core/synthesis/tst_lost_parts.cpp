// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/lost_parts.h"

#include "small_design.h"
#include "snac/fixedpoint/softmax.h"

#include <QTest>

using namespace snac;
using namespace snac::synthesis;

namespace {

fixedpoint::Dense& denseOf(Design& design, std::size_t place)
{
    return std::get<fixedpoint::Dense>(design.network.operations[place]);
}

} // namespace

class TestLostParts : public QObject
{
    Q_OBJECT

private slots:
    void aUsualDesignHasNone() { QVERIFY(lostParts(tests::smallDesign()).empty()); }

    void aLayerWithoutWeightsIsNamed()
    {
        Design design = tests::smallDesign();
        std::ranges::fill(denseOf(design, 2).weights, 0);
        design.quantized.emplace();
        design.quantized->quantization.layers[{2}].weights = {4, 4};
        const auto told = lostParts(design);
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY2(told[0].starts_with("dense_2: every weight is 0 in ap_fixed<4,4>"), told[0].c_str());
    }

    void aLayerThatSaysNothingIsNamed()
    {
        Design design = tests::smallDesign();
        denseOf(design, 0).biases = {-128, -128}; // below what its inputs can make up for
        denseOf(design, 0).weights = {1, 0, 0, 0, 1, 0};
        const auto told = lostParts(design);
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY2(told[0].starts_with("dense_1: its outputs are the same"), told[0].c_str());
    }

    void rowsThatAllGiveTheSameAreSaidSo()
    {
        Design design = tests::smallDesign();
        design.vectors.outputs.rowwise() = design.vectors.outputs.row(0).eval();
        const auto told = lostParts(design);
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY2(told[0].contains("same outputs for all 4 rows"), told[0].c_str());
        QVERIFY2(told[0].ends_with("left nothing of it"), told[0].c_str());
    }

    /// One class for all rows is no loss where the outputs that it is chosen by differ.
    void oneClassOfOutputsThatDifferIsNoLoss()
    {
        Design design = tests::smallDesign();
        auto chosen = fixedpoint::withOutputStage(design.network, fixedpoint::OutputStage::Argmax);
        QVERIFY(chosen.has_value());
        design.network = *std::move(chosen);
        design.vectors.outputs = fixedpoint::RawMatrix::Zero(design.vectors.inputs.rows(), 1);
        const auto told = lostParts(design);
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY2(told[0].starts_with("the network says the same class of all 4 rows"), told[0].c_str());
        QVERIFY2(!told[0].contains("pruning"), told[0].c_str());
    }

    /// Floats that say the same of all rows as well have lost nothing in formats.
    void floatsThatSayTheSameAreNamed()
    {
        Design design = tests::smallDesign();
        design.vectors.outputs.rowwise() = design.vectors.outputs.row(0).eval();
        network::TrainedNetwork floats;
        floats.architecture.inputs = static_cast<int>(design.vectors.inputs.cols());
        floats.architecture.layers = {network::Dense{1, true}};
        floats.weights = {network::DenseWeights{Eigen::MatrixXf::Zero(1, design.vectors.inputs.cols()),
                                                Eigen::VectorXf::Ones(1)}};
        design.trained = floats;
        const auto told = lostParts(design);
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY2(told[0].ends_with("its float network does so too"), told[0].c_str());
    }
};

QTEST_GUILESS_MAIN(TestLostParts)
#include "tst_lost_parts.moc"
