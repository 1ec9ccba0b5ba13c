// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/fixedpoint/evaluate.h"
#include "snac/fixedpoint/softmax.h"

#include "networks.h"

#include <QTest>

using namespace snac;
using namespace snac::fixedpoint;
using namespace snac::fixedpoint::test;

namespace {

/// Hands its inputs on.
Network identity(int outputs, const char* format)
{
    Layer layer;
    layer.inputs = outputs;
    layer.units = outputs;
    for (int i = 0; i < outputs * outputs; ++i) {
        layer.weights.push_back(i % (outputs + 1) == 0 ? 1 : 0);
    }
    layer.output = FixedFormat::parse(format).value();
    return networkOf(layer.output, {layer});
}

} // namespace

class TestSoftmax : public QObject
{
    Q_OBJECT

private slots:
    void nearTheFunction_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("classes");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("8 bits") << "ap_fixed<8,3,AP_RND,AP_SAT>" << 5 << 0.005;
        QTest::newRow("8 bits, two") << "ap_fixed<8,3,AP_RND,AP_SAT>" << 2 << 0.005;
        QTest::newRow("4 bits") << "ap_fixed<4,2,AP_RND,AP_SAT>" << 5 << 0.005;
        QTest::newRow("16 bits") << "ap_fixed<16,6,AP_RND,AP_SAT>" << 5 << 0.01;
        QTest::newRow("16 bits, ten") << "ap_fixed<16,6,AP_RND,AP_SAT>" << 10 << 0.015;
        QTest::newRow("no fraction") << "ap_fixed<6,9,AP_RND,AP_SAT>" << 5 << 0.005;
        QTest::newRow("small") << "ap_fixed<8,-2,AP_RND,AP_SAT>" << 5 << 0.005;
        QTest::newRow("unsigned") << "ap_ufixed<8,3,AP_RND,AP_SAT>" << 5 << 0.005;
    }

    void nearTheFunction()
    {
        QFETCH(QString, format);
        QFETCH(int, classes);
        QFETCH(double, tolerance);
        Random random(1);
        const auto network =
            withOutputStage(identity(classes, qPrintable(format)), OutputStage::Softmax).value();
        QVERIFY(check(network));
        const auto& softmax = std::get<Softmax>(network.operations.back());
        QVERIFY(softmax.exponentials.size() <= 1024);
        QVERIFY(softmax.inverses.size() <= 1024);
        const auto inputs = randomInputs(random, 3000, classes, network.input);
        const RawMatrix probabilities = evaluate(network, inputs);
        QCOMPARE(probabilities, evaluateReference(network, inputs));
        const auto exact = logits(network, inputs);
        double worst = 0.0;
        double worstSum = 0.0;
        for (Eigen::Index row = 0; row < exact.rows(); ++row) {
            Eigen::ArrayXd wanted = exact.row(row).transpose().cast<double>().array();
            wanted = (wanted - wanted.maxCoeff()).exp();
            wanted /= wanted.sum();
            double sum = 0.0;
            for (int i = 0; i < classes; ++i) {
                const double got = toDouble(probabilities(row, i), softmax.probability);
                worst = std::max(worst, std::abs(got - wanted(i)));
                sum += got;
            }
            worstSum = std::max(worstSum, std::abs(sum - 1.0));
        }
        qInfo("largest error %.5f, of the sum %.5f", worst, worstSum);
        QVERIFY(worst < tolerance);
    }

    void argmax_data()
    {
        QTest::addColumn<QList<float>>("values");
        QTest::addColumn<int>("number");
        QTest::newRow("last") << QList<float>{-1.0F, 0.0F, 0.5F} << 2;
        QTest::newRow("first of equal ones") << QList<float>{-1.0F, 0.5F, 0.51F} << 1;
        QTest::newRow("all below") << QList<float>{-1.0F, -2.0F, -3.0F} << 0;
        QTest::newRow("one, above") << QList<float>{0.125F} << 1;
        QTest::newRow("one, zero") << QList<float>{0.0F} << 0;
    }

    void argmax()
    {
        QFETCH(QList<float>, values);
        QFETCH(int, number);
        const int classes = static_cast<int>(values.size());
        const auto network =
            withOutputStage(identity(classes, "ap_fixed<6,3,AP_TRN,AP_SAT>"), OutputStage::Argmax).value();
        const data::Matrix inputs = Eigen::Map<const data::Matrix>(values.constData(), 1, classes);
        const RawMatrix result = evaluate(network, inputs);
        QCOMPARE(result.cols(), Eigen::Index{1});
        QCOMPARE(static_cast<int>(result(0, 0)), number);
        QCOMPARE(logits(network, inputs).cols(), Eigen::Index{classes});
    }

    void refused()
    {
        const auto one = withOutputStage(identity(1, "ap_fixed<6,3>"), OutputStage::Softmax);
        QVERIFY(!one);
        QVERIFY2(one.error().message.starts_with("softmax needs 2 to 511 classes"),
                 one.error().message.c_str());
        auto network = withOutputStage(identity(3, "ap_fixed<6,3>"), OutputStage::Softmax).value();
        std::get<Softmax>(network.operations.back()).inverses[5] = 0;
        QVERIFY(!check(network));
        network.operations.back() = Softmax{};
        QVERIFY(!check(network));
    }
};

QTEST_GUILESS_MAIN(TestSoftmax)
#include "tst_softmax.moc"
