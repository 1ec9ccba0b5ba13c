// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/runs/point_score.h"

#include "snac/base/random.h"
#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/fixedpoint/softmax.h"
#include "snac/runs/point_formats.h"

#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::study;

namespace {

constexpr int rows = 400;

/// One layer: logits that are the inputs, turned a little.
network::TrainedNetwork oneLayer(int outputs)
{
    network::TrainedNetwork result;
    result.architecture = {3, {network::Dense{outputs}}};
    network::DenseWeights weights;
    weights.weights = Eigen::MatrixXf::Identity(outputs, 3);
    weights.weights(0, 2) = 0.25F;
    weights.bias = Eigen::VectorXf::Constant(outputs, 0.125F);
    result.weights = {weights};
    return result;
}

/// Labels that the largest input tells in nine of ten rows.
data::Samples samplesOf(int classes)
{
    Random random(5);
    data::Samples samples;
    samples.inputs.resize(rows, 3);
    for (int row = 0; row < rows; ++row) {
        Eigen::Index best = 0;
        for (int column = 0; column < 3; ++column) {
            samples.inputs(row, column) = static_cast<float>(random.normal());
        }
        samples.inputs.row(row).head(classes).maxCoeff(&best);
        const int told = classes > 2 ? static_cast<int>(best) : (samples.inputs(row, 0) > 0.0F ? 1 : 0);
        const int chance = static_cast<int>(random.integer(0, classes - 1));
        samples.labels.push_back(random.chance(0.9) ? told : chance);
    }
    return samples;
}

synthesis::Design designOf(const network::TrainedNetwork& trained, const data::Samples& samples,
                           fixedpoint::OutputStage stage)
{
    synthesis::Design design;
    design.trained = trained;
    design.quantized = roundedTo(PointFormats::parse("ap_fixed<8,3>").value(), trained).value();
    design.network =
        fixedpoint::withOutputStage(fixedpoint::fromQuantized(*design.quantized).value(), stage).value();
    design.vectors.outputs = fixedpoint::evaluate(design.network, samples.inputs);
    return design;
}

/// By hand, of the class numbers that the design gives.
double rightOf(const synthesis::Design& design, const data::Samples& samples)
{
    int right = 0;
    for (int row = 0; row < rows; ++row) {
        right += design.vectors.outputs(row, 0) == samples.labels[static_cast<std::size_t>(row)] ? 1 : 0;
    }
    return static_cast<double>(right) / rows;
}

} // namespace

class TestPointScore : public QObject
{
    Q_OBJECT

private slots:
    void aClassNumberHasAnAccuracy_data()
    {
        QTest::addColumn<int>("outputs");
        QTest::newRow("three classes") << 3;
        QTest::newRow("two classes, one logit") << 1;
    }

    void aClassNumberHasAnAccuracy()
    {
        QFETCH(int, outputs);
        const network::TrainedNetwork trained = oneLayer(outputs);
        const data::Samples samples = samplesOf(outputs == 1 ? 2 : outputs);
        const auto loss = outputs == 1 ? network::Loss::BinaryCrossEntropy : network::Loss::CrossEntropy;
        const auto argmax = designOf(trained, samples, fixedpoint::OutputStage::Argmax);
        const PointScores scores = scoresOf(samples, loss, argmax);
        const PointScores logits =
            scoresOf(samples, loss, designOf(trained, samples, fixedpoint::OutputStage::Logits));
        QCOMPARE(scores.rows, static_cast<long long>(rows));
        QVERIFY(scores.integers.accuracy > 0.7 && scores.integers.accuracy < 1.0);
        QCOMPARE(scores.integers.accuracy, rightOf(argmax, samples));
        QCOMPARE(scores.integers.accuracy, logits.integers.accuracy);
        QCOMPARE(scores.integers.balancedAccuracy, logits.integers.balancedAccuracy);
        QCOMPARE(scores.asFloat.accuracy, logits.asFloat.accuracy);
        // What only logits tell is not told, and not of the floats beside it either.
        for (const network::Metrics& metrics : {scores.asFloat, scores.integers}) {
            QVERIFY(std::isnan(metrics.loss) && std::isnan(metrics.rocAuc) && std::isnan(metrics.rmse));
        }
        QVERIFY(std::isfinite(logits.integers.rocAuc) && std::isfinite(logits.integers.loss));
    }

    void probabilitiesAreScoredWhole()
    {
        const network::TrainedNetwork trained = oneLayer(3);
        const data::Samples samples = samplesOf(3);
        const auto scores = scoresOf(samples, network::Loss::CrossEntropy,
                                     designOf(trained, samples, fixedpoint::OutputStage::Softmax));
        QVERIFY(scores.integers.accuracy > 0.7);
        QVERIFY(std::isfinite(scores.integers.rocAuc) && std::isfinite(scores.integers.loss));
    }
};

QTEST_GUILESS_MAIN(TestPointScore)
#include "tst_point_score.moc"
