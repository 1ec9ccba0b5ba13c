// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/random.h"
#include "snac/compression/input_word.h"

#include <QTest>

using namespace snac;
using namespace snac::compression;

namespace {

/// One dense layer that is given, without training.
network::TrainedNetwork oneLayer(const Eigen::MatrixXf& weights)
{
    network::TrainedNetwork network;
    network.architecture.inputs = static_cast<int>(weights.cols());
    network.architecture.layers.emplace_back(network::Dense{.units = static_cast<int>(weights.rows())});
    network::DenseWeights dense;
    dense.weights = weights;
    dense.bias = Eigen::VectorXf::Zero(weights.rows());
    network.weights.emplace_back(dense);
    return network;
}

} // namespace

class TestInputWord : public QObject
{
    Q_OBJECT

    /// Which of two numbers is larger; they lie `apart` from each other or more, up to `range`.
    static data::Samples larger(double apart, double range, int rows = 400)
    {
        Random random(7);
        data::Samples samples;
        samples.inputs.resize(rows, 2);
        for (int row = 0; row < rows; ++row) {
            const double first = range * (2.0 * random.uniform() - 1.0);
            const bool second = row % 2 == 0;
            samples.inputs(row, 0) = static_cast<float>(first);
            samples.inputs(row, 1) = static_cast<float>(first + (second ? apart : -apart));
            samples.labels.push_back(second ? 1 : 0);
        }
        return samples;
    }

    const network::TrainedNetwork m_identity = oneLayer(Eigen::MatrixXf::Identity(2, 2));

private slots:
    void fewBitsAloneChoose()
    {
        CompressionOptions options;
        const FixedFormat four = *parsePrecision("4,1");
        QVERIFY(choosesInputs(options, four, Method::Iterative));
        QVERIFY(choosesInputs(options, *parsePrecision("5,2"), Method::Uniform));
        QVERIFY(!choosesInputs(options, *parsePrecision("6,2"), Method::Iterative));
        QVERIFY(!choosesInputs(options, *parsePrecision("8,3"), Method::Iterative));
        QVERIFY(!choosesInputs(options, four, Method::Learned)); // which learns them
        options.choosesInputs = false;
        QVERIFY(!choosesInputs(options, four, Method::Iterative));
        options = {};
        options.inputPrecision = four;
        QVERIFY(!choosesInputs(options, four, Method::Iterative));
    }

    void whatLosesNothingStays()
    {
        const FixedFormat four = *parsePrecision("4,1");
        QVERIFY(chosenInput(m_identity, larger(0.5, 0.3), network::Loss::CrossEntropy, four) == four);
    }

    /// Values up to 4 in 4 bits below 1: integer bits suffice where steps may be coarse.
    void clippedInputsGetARange()
    {
        const FixedFormat chosen =
            chosenInput(m_identity, larger(1.5, 2.0), network::Loss::CrossEntropy, *parsePrecision("4,1"));
        QCOMPARE(chosen.width, 4);
        QCOMPARE(chosen.integer, 3);
        QVERIFY(chosen.isSigned);
    }

    /// The finer what must be told apart, the more bits, and not one more than that takes.
    void fineInputsGetBits()
    {
        int before = 4;
        for (const double apart : {0.5, 0.25, 0.125}) {
            const FixedFormat chosen = chosenInput(m_identity, larger(apart, 3.0),
                                                   network::Loss::CrossEntropy, *parsePrecision("4,1"));
            QVERIFY(chosen.width > before || apart == 0.5);
            QVERIFY(chosen.step() <= apart);
            QVERIFY(2.0 * chosen.step() > apart);
            before = chosen.width;
        }
    }

    /// Nothing helps where classes differ by less than 12 bits tell: the best there is, no endless search.
    void hopelessInputsEnd()
    {
        const FixedFormat chosen =
            chosenInput(m_identity, larger(1e-6, 3.0), network::Loss::CrossEntropy, *parsePrecision("4,1"));
        QVERIFY(chosen.width >= 4 && chosen.width <= widestInput);
    }

    void unsignedInputsHaveNoSign()
    {
        data::Samples samples = larger(0.5, 1.5);
        samples.inputs.array() += 2.5F;
        const FixedFormat chosen =
            chosenInput(m_identity, samples, network::Loss::CrossEntropy, *parsePrecision("4,1"));
        QVERIFY(!chosen.isSigned);
    }

    /// Errors of a regression may grow by one per cent.
    void regressionsGoByTheirError()
    {
        data::Samples samples = larger(0.5, 3.0);
        samples.labels.clear();
        samples.targets = samples.inputs.array() + 0.1F; // what is off anyway
        const FixedFormat four = *parsePrecision("4,3");
        const FixedFormat chosen = chosenInput(m_identity, samples, network::Loss::MeanSquaredError, four);
        QVERIFY(chosen.width > 5 && chosen.width < 9); // step^2 / 12 against .1^2
    }
};

QTEST_APPLESS_MAIN(TestInputWord)
#include "tst_input_word.moc"
