// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../nth_layer.h"

#include "snac/runs/precision_score.h"

#include "snac/base/random.h"

#include <QTest>

using namespace snac;
using namespace snac::study;

namespace {

/// Three classes told apart by the largest of three inputs; one weight matrix scales them up.
network::TrainedNetwork someNetwork(float last = 1.0F)
{
    network::TrainedNetwork result;
    result.architecture = {3, {network::Dense{3}, network::Activation{}, network::Dense{3}}};
    network::DenseWeights first;
    first.weights = Eigen::MatrixXf::Identity(3, 3) * 0.5F;
    first.bias = Eigen::VectorXf::Constant(3, 1.0F);
    network::DenseWeights second;
    second.weights = Eigen::MatrixXf::Identity(3, 3) * last;
    second.bias = Eigen::VectorXf::Zero(3);
    result.weights = {first, std::monostate(), second};
    return result;
}

data::PreparedData largestOfThree()
{
    Random random(4);
    data::PreparedData result;
    result.info.classNames = {"a", "b", "c"};
    result.info.inputNames = {"x", "y", "z"};
    result.validation.inputs.resize(600, 3);
    for (int row = 0; row < 600; ++row) {
        int best = 0;
        for (int column = 0; column < 3; ++column) {
            result.validation.inputs(row, column) = static_cast<float>(random.uniform(-1.0, 1.0));
            best =
                result.validation.inputs(row, column) > result.validation.inputs(row, best) ? column : best;
        }
        result.validation.labels.push_back(best);
    }
    return result;
}

/// Of the two layers with weights.
space::HardwareChoice ofLayers(const space::BuildChoice& first, const space::BuildChoice& second)
{
    space::HardwareChoice choice;
    choice.layers = network::byLayer<space::BuildChoice>(someNetwork().architecture, {first, second});
    return choice;
}

space::HardwareChoice at(int width, int integer)
{
    space::HardwareChoice choice;
    choice.network.precision = Precision{width, integer};
    return choice;
}

} // namespace

class TestPrecisionScore : public QObject
{
    Q_OBJECT

    network::Metrics m_trained{.loss = 0.5, .accuracy = 0.9, .balancedAccuracy = 0.9, .rocAuc = 0.95};

    Result<PrecisionScore> scoreOf(const space::HardwareChoice& choice, const data::PreparedData& data,
                                   const training::TrainingOptions& options, float last = 1.0F)
    {
        space::Candidate candidate;
        candidate.architecture = someNetwork().architecture;
        candidate.hyper.learningRate = 0.03;
        candidate.hardware = choice;
        const training::TrainingJob job{&candidate, &data, options, 5, nullptr, {}};
        return scoreAtPrecision(someNetwork(last), m_trained, job);
    }

    network::Metrics score(const space::HardwareChoice& choice)
    {
        const auto result = scoreOf(choice, largestOfThree(), {});
        if (!result) {
            qCritical("%s", result.error().message.c_str());
        }
        return result.value_or(PrecisionScore()).metrics;
    }

private slots:
    void onlyPrecisionMatters()
    {
        space::HardwareChoice choice;
        QVERIFY(!choosesPrecision(choice));
        choice.network.reuseFactor = 4;
        choice.layers = ofLayers({{}, 2, {}}, {}).layers;
        QVERIFY(!choosesPrecision(choice));
        choice.layers.begin()[1].value.precision = Precision{};
        QVERIFY(choosesPrecision(choice));
    }

    void fewerBitsScoreLowerAndManyBitsLikeTheTraining()
    {
        const network::Metrics wide = score(at(24, 6));
        QVERIFY(std::abs(wide.accuracy - 0.9) < 1e-3);
        QVERIFY(std::abs(wide.loss - 0.5) < 1e-3);
        double last = wide.accuracy;
        for (const int width : {8, 6, 5, 4}) {
            const double accuracy = score(at(width, 3)).accuracy;
            QVERIFY2(accuracy <= last + 0.01, qPrintable(QString::number(width)));
            last = accuracy;
        }
        QVERIFY2(last < 0.7, qPrintable(QString::number(last))); // 1 bit behind the point tells little apart
        QCOMPARE(score(at(40, 6)).accuracy, score(at(24, 6)).accuracy); // floats hold no more
    }

    void formatsAreThoseOfTheLayers()
    {
        space::HardwareChoice choice;
        choice = ofLayers({Precision{8, 3}, {}, {}}, {Precision{6, 2}, {}, {}});
        const auto rounded = roundedNetwork(someNetwork(), choice);
        QVERIFY2(rounded.has_value(), rounded ? "" : rounded.error().message.c_str());
        QCOMPARE(rounded->quantization.input.width, 8);
        QCOMPARE(nth(rounded->quantization.layers, 0).weights.width, 8);
        QCOMPARE(nth(rounded->quantization.layers, 0).output.width, 8);
        QCOMPARE(nth(rounded->quantization.layers, 1).weights.width, 6);
        QCOMPARE(nth(rounded->quantization.layers, 1).weights.integer, 2);
        QCOMPARE(nth(rounded->quantization.layers, 1).output.integer, 2);
        // A narrow last layer costs, a narrow first one as well, and differently.
        choice = ofLayers({Precision{4, 2}, {}, {}}, {Precision{12, 4}, {}, {}});
        const double narrowFirst = score(choice).accuracy;
        choice = ofLayers({Precision{12, 4}, {}, {}}, {Precision{4, 2}, {}, {}});
        QVERIFY(narrowFirst < 0.9 && score(choice).accuracy < 0.9 && narrowFirst != score(choice).accuracy);
    }

    /// Weights of 0.1 vanish on a grid of 0.25; training with the casts finds others, and says which epochs
    /// it took.
    void furtherEpochsLiftTheScore()
    {
        data::PreparedData data = largestOfThree();
        data.train = data.validation;
        training::TrainingOptions options;
        options.epochs = 5;
        space::HardwareChoice choice;
        choice = ofLayers({Precision{8, 3}, {}, {}}, {Precision{5, 3}, {}, {}});
        const auto rounded = scoreOf(choice, data, options, 0.1F);
        options.quantizedEpochs = 8;
        const auto tuned = scoreOf(choice, data, options, 0.1F);
        QVERIFY2(tuned.has_value(), tuned ? "" : tuned.error().message.c_str());
        QVERIFY(rounded->history.empty());
        QCOMPARE(tuned->history.size(), std::size_t{8});
        QCOMPARE(tuned->history.front().epoch, 6);
        QVERIFY2(
            tuned->metrics.accuracy > rounded->metrics.accuracy + 0.2,
            qPrintable(QStringLiteral("%1 %2").arg(rounded->metrics.accuracy).arg(tuned->metrics.accuracy)));
    }

    void oneBitIsRefused() { QVERIFY(!scoreOf(at(1, 1), largestOfThree(), {}).has_value()); }
};

QTEST_GUILESS_MAIN(TestPrecisionScore)
#include "tst_precision_score.moc"
