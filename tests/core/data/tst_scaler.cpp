// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/random.h"
#include "snac/data/prepare.h"
#include "snac/data/watched_prepare.h"

#include <QTest>

#include <cmath>

using namespace snac::data;

class TestScaler : public QObject
{
    Q_OBJECT

private slots:
    void givesMeanZeroAndDeviationOne()
    {
        snac::Random random(1);
        Matrix inputs(20000, 3);
        for (Eigen::Index i = 0; i < inputs.rows(); ++i) {
            inputs(i, 0) = static_cast<float>(1000.0 + 0.01 * random.normal()); // hard for float sums
            inputs(i, 1) = static_cast<float>(1e-12 * random.normal());
            inputs(i, 2) = static_cast<float>(-5.0 + 30.0 * random.normal());
        }
        const auto scaler = Scaler::fit(inputs);
        QVERIFY(std::abs(scaler.mean[0] - 1000.0F) < 1e-3F);
        QVERIFY(std::abs(scaler.deviation[0] / 0.01F - 1.0F) < 0.03F);
        QVERIFY(std::abs(scaler.deviation[1] / 1e-12F - 1.0F) < 0.03F);
        scaler.apply(inputs);
        for (Eigen::Index c = 0; c < 3; ++c) {
            const Eigen::VectorXd column = inputs.col(c).cast<double>();
            QVERIFY(std::abs(column.mean()) < 0.01);
            QVERIFY(std::abs(column.array().square().mean() - 1.0) < 0.01);
        }
    }

    void constantFeaturesStayFinite()
    {
        Matrix inputs = Matrix::Constant(1000, 2, 0.1F);
        inputs.col(1).setZero();
        const auto scaler = Scaler::fit(inputs);
        QCOMPARE(scaler.deviation[0], 1.0F);
        QCOMPARE(scaler.deviation[1], 1.0F);
        scaler.apply(inputs);
        QVERIFY(inputs.cwiseAbs().maxCoeff() < 1e-6F);
        QCOMPARE(Scaler::fit(Matrix(0, 2)).deviation[1], 1.0F);
    }

    void hugeNumbersDoNotOverflow()
    {
        Matrix inputs(2, 1);
        inputs << 3e38F, -3e38F;
        const auto scaler = Scaler::fit(inputs);
        scaler.apply(inputs);
        QCOMPARE(inputs(0, 0), 1.0F);
    }

    /// Nearly black and nearly white pictures: white is neither beyond the range of three integer bits nor
    /// below 1.
    void whiteStaysInRange()
    {
        Matrix dark = Matrix::Zero(100, 4);
        dark(0, 0) = 255.0F;
        const auto always = [](std::int64_t) { return true; };
        QCOMPARE(pictureScaler(dark, 255.0F, always)->deviation[0], 255.0F / 3.5F);
        QCOMPARE(pictureScaler(Matrix::Constant(5, 4, 200.0F), 255.0F, always)->deviation[3], 255.0F / 3.5F);
        QCOMPARE(pictureScaler(Matrix(0, 4), 255.0F, always)->deviation[0], 255.0F / 3.5F);
        Matrix half = Matrix::Zero(2, 4);
        half.row(1).setConstant(2000.0F); // brighter than white was said to be
        QCOMPARE(pictureScaler(half, 255.0F, always)->deviation[0], 255.0F);
        QVERIFY(!pictureScaler(dark, 255.0F, [](std::int64_t) { return false; })); // cancelled
    }
};

QTEST_GUILESS_MAIN(TestScaler)
#include "tst_scaler.moc"
