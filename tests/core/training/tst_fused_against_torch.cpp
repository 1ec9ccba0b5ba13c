// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The two engines against each other; a test of builds that have both.
#include "jet_like.h"

#include "snac/training/fused/fused_backend.h"
#include "snac/training/learner.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace snac;
using namespace snac::training;
using namespace snac::training::test;

namespace {

/// Two-sided p of the Mann-Whitney U test (normal approximation with mid-ranks).
double mannWhitney(const std::vector<double>& a, const std::vector<double>& b)
{
    double u = 0.0;
    for (const double x : a) {
        for (const double y : b) {
            u += x > y ? 1.0 : x == y ? 0.5 : 0.0;
        }
    }
    const double n = static_cast<double>(a.size());
    const double m = static_cast<double>(b.size());
    const double z = (u - n * m / 2) / std::sqrt(n * m * (n + m + 1) / 12);
    return std::erfc(std::abs(z) / std::sqrt(2.0));
}

} // namespace

class TestFusedAgainstTorch : public QObject
{
    Q_OBJECT

private slots:
    /// The same with several labels a row, weighted and not.
    void labelsStepLikeLibTorch_data()
    {
        QTest::addColumn<bool>("weighted");
        QTest::newRow("rows count alike") << false;
        QTest::newRow("weights") << true;
    }
    void labelsStepLikeLibTorch()
    {
        QFETCH(bool, weighted);
        const auto torch = loadTorchBackend();
        QVERIFY2(torch, torch ? "" : torch.error().message.c_str());
        auto candidate = jetLike(false, 0.0, network::ActivationKind::ReLU);
        auto data = blobData(16, 5, 1.5, 641, 200);
        data.train.targets = data::Matrix::Zero(data.train.rows(), 5);
        for (Eigen::Index row = 0; row < data.train.rows(); ++row) {
            const int label = data.train.labels[static_cast<std::size_t>(row)];
            data.train.targets(row, label) = 1.0F;
            data.train.targets(row, 4) = label % 2 == 0 ? 1.0F : 0.0F;
        }
        data.train.labels.clear();
        if (weighted) {
            data.train.weights = Eigen::VectorXf::LinSpaced(data.train.rows(), 0.0F, 2.0F);
        }
        const LearnerSetup setup{&candidate, &data.train, network::Loss::LabelCrossEntropy, 5};
        auto fused = *fusedBackend()->makeLearner(setup);
        auto reference = *(*torch)->makeLearner(setup);
        double first = 0.0;
        double last = 0.0;
        for (int epoch = 0; epoch < 3; ++epoch) {
            last = fused->trainEpoch(nullptr);
            first = epoch == 0 ? last : first;
            const double theirs = reference->trainEpoch(nullptr);
            QVERIFY2(std::abs(last - theirs) < 1e-4,
                     qPrintable(QString("%1 against %2").arg(last).arg(theirs)));
        }
        QVERIFY(last < first && first < 1.0);
        const data::Matrix difference = fused->predict(data.validation.inputs, nullptr) -
                                        reference->predict(data.validation.inputs, nullptr);
        QVERIFY2(difference.cwiseAbs().maxCoeff() < 2e-2F,
                 qPrintable(QString::number(difference.cwiseAbs().maxCoeff())));
    }

    void startsAndStepsLikeLibTorch_data()
    {
        QTest::addColumn<bool>("norm");
        QTest::addColumn<int>("kind");
        QTest::newRow("ReLU") << false << static_cast<int>(network::ActivationKind::ReLU);
        QTest::newRow("tanh") << false << static_cast<int>(network::ActivationKind::Tanh);
        QTest::newRow("sigmoid, batch norm") << true << static_cast<int>(network::ActivationKind::Sigmoid);
    }

    /// Without dropout both engines draw the same weights and the same batches, so that their first epochs
    /// may differ by rounding alone: any wrong gradient of any layer would part them at once.
    void startsAndStepsLikeLibTorch()
    {
        QFETCH(bool, norm);
        QFETCH(int, kind);
        const auto torch = loadTorchBackend();
        QVERIFY2(torch, torch ? "" : torch.error().message.c_str());
        auto candidate = jetLike(norm, 0.0, static_cast<network::ActivationKind>(kind));
        candidate.hyper.l1 = 1e-4;
        const auto data = blobData(16, 5, 1.5, 641, 200); // the last batch takes a lone row
        const LearnerSetup setup{&candidate, &data.train, network::Loss::CrossEntropy, 5};
        auto fused = *fusedBackend()->makeLearner(setup);
        auto reference = *(*torch)->makeLearner(setup);
        QVERIFY((fused->predict(data.validation.inputs, nullptr) -
                 reference->predict(data.validation.inputs, nullptr))
                    .cwiseAbs()
                    .maxCoeff() < 1e-5F);
        for (int epoch = 0; epoch < 3; ++epoch) {
            const double ours = fused->trainEpoch(nullptr);
            const double theirs = reference->trainEpoch(nullptr);
            QVERIFY2(std::abs(ours - theirs) < 1e-4,
                     qPrintable(QString("%1 against %2").arg(ours).arg(theirs)));
        }
        const data::Matrix difference = fused->predict(data.validation.inputs, nullptr) -
                                        reference->predict(data.validation.inputs, nullptr);
        QVERIFY2(difference.cwiseAbs().maxCoeff() < 2e-2F,
                 qPrintable(QString::number(difference.cwiseAbs().maxCoeff())));
    }

    void learnsAsWellAsLibTorch()
    {
        const auto torch = engineNamed("torch");
        QVERIFY(torch);
        const auto fused = engineNamed("fused");
        const auto candidate = jetLike(true, 0.1, network::ActivationKind::Tanh);
        const auto data = blobData(16, 5, 1.2, 1000, 1000);
        std::vector<double> ours;
        std::vector<double> theirs;
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            ours.push_back(trained(*fused, candidate, data, seed, 4).metrics.accuracy);
            theirs.push_back(trained(*torch, candidate, data, seed + 100, 4).metrics.accuracy);
        }
        const double p = mannWhitney(ours, theirs);
        const auto mean = [](const std::vector<double>& v) {
            return std::accumulate(v.begin(), v.end(), 0.0) / 30.0;
        };
        qInfo("validation accuracy over 30 seeds: fused %.4f, LibTorch %.4f, Mann-Whitney p %.2f", mean(ours),
              mean(theirs), p);
        QVERIFY2(p > 0.01, qPrintable(QString("p = %1").arg(p)));
        QVERIFY(mean(ours) > 0.4);
    }
};

QTEST_GUILESS_MAIN(TestFusedAgainstTorch)
#include "tst_fused_against_torch.moc"
