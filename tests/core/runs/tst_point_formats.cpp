// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/runs/point_formats.h"

#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/network.h"

#include <QTest>

using namespace snac;
using namespace snac::study;

namespace {

network::TrainedNetwork twoLayers()
{
    network::TrainedNetwork result;
    result.architecture = {2, {network::Dense{3}, network::Activation{}, network::Dense{2}}};
    network::DenseWeights first;
    first.weights = Eigen::MatrixXf::Constant(3, 2, 0.3F);
    first.bias = Eigen::VectorXf::Constant(3, 0.2F);
    network::DenseWeights second;
    second.weights = Eigen::MatrixXf::Constant(2, 3, -0.7F);
    second.bias = Eigen::VectorXf::Zero(2);
    result.weights = {first, std::monostate(), second};
    return result;
}

} // namespace

class TestPointFormats : public QObject
{
    Q_OBJECT

private slots:
    void aTextIsReadAndSaidAgain_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("said"); // empty: refused
        const auto row = [](const char* text, const char* said = nullptr) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(said != nullptr ? said : text);
        };
        row("ap_fixed<8,3>");
        row(" fixed<8, 3> ", "ap_fixed<8,3>");
        row("ap_fixed<8,-1>");
        row("ap_fixed<4,9>");
        row("ap_fixed<8,3,AP_TRN,AP_WRAP>");
        row("ap_fixed<8,3,AP_RND,AP_SAT>", "ap_fixed<8,3>");
        row("ap_fixed<8,3,AP_RND>", "ap_fixed<8,3>"); // what is not written stays as it is
        row("ap_fixed<8,3,AP_TRN>", "ap_fixed<8,3,AP_TRN,AP_SAT>");
        row("ap_fixed<8,3,AP_RND_CONV,AP_SAT_SYM>");
        row("ap_fixed<8,3>;weights = ap_fixed<6,1> ; dense_2.values=ap_ufixed<6,2>",
            "ap_fixed<8,3>; weights=ap_fixed<6,1>; dense_2.values=ap_ufixed<6,2>");
        row("ap_fixed<8,3>; inputs=ap_fixed<10,4>; dense_1=ap_fixed<6,2,AP_TRN,AP_SAT>; "
            "values=ap_fixed<5,2>");
        for (const char* wrong :
             {"", "8,3", "ap_fixed<8>", "weights=ap_fixed<8,3>", "ap_fixed<8,3>; ap_fixed<6,2>",
              "ap_fixed<8,3>; dense_0=ap_fixed<6,2>", "ap_fixed<8,3>; dense_2.bias=ap_fixed<6,2>",
              "ap_fixed<8,3>; weight=ap_fixed<6,2>", "ap_fixed<8,3>; dense_2x=ap_fixed<6,2>"}) {
            row(wrong, "");
        }
    }
    void aTextIsReadAndSaidAgain()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, said);
        const auto formats = PointFormats::parse(text.toStdString());
        QCOMPARE(formats.has_value(), !said.isEmpty());
        if (formats) {
            QCOMPARE(QByteArray::fromStdString(formats->toString()), said);
            QCOMPARE(PointFormats::parse(formats->toString()).value(), *formats);
        }
    }

    void whatFloatsCannotHoldIsRefused()
    {
        QVERIFY(PointFormats::parse("ap_fixed<24,8>")->check().has_value());
        QVERIFY(PointFormats::parse("ap_fixed<25,8>")->check().error().message.contains("at most 24 bits"));
        QVERIFY(!PointFormats::parse("ap_fixed<8,3>; weights=ap_fixed<1,1>")->check());
        QVERIFY(!PointFormats(Precision{30, 8}).check());
    }

    void everyPartGetsItsFormat()
    {
        const auto formats =
            PointFormats::parse("ap_fixed<8,3>; weights=ap_fixed<6,1>; inputs=ap_fixed<10,4>; "
                                "dense_2=ap_fixed<7,2>; dense_2.values=ap_fixed<9,-1,AP_TRN,AP_WRAP>")
                .value();
        const auto rounded = roundedTo(formats, twoLayers());
        QVERIFY2(rounded.has_value(), rounded ? "" : rounded.error().message.c_str());
        const auto saturating = [](int width, int integer) {
            return FixedFormat{width, integer, true, Rounding::Rnd, Overflow::Sat};
        };
        QCOMPARE(rounded->quantization.input, saturating(10, 4));
        const auto& first = rounded->quantization.layers.begin()[0].value;
        const auto& second = rounded->quantization.layers.begin()[1].value;
        QCOMPARE(first.weights, saturating(6, 1));
        QCOMPARE(first.bias, saturating(8, 3));
        QCOMPARE(first.output, saturating(8, 3));
        QCOMPARE(second.weights, saturating(7, 2));
        QCOMPARE(second.bias, saturating(7, 2));
        QCOMPARE(second.output, (FixedFormat{9, -1, true, Rounding::Trn, Overflow::Wrap}));
        const auto integers = fixedpoint::fromQuantized(*rounded).value();
        QVERIFY(fixedpoint::check(integers).has_value());
        QCOMPARE(fixedpoint::layersOf(integers)->back().output(), second.output);
        QCOMPARE(fixedpoint::layersOf(integers)->front().dense->weightFraction, 5);
    }

    void aLayerThatIsNotThereIsSaid()
    {
        const auto rounded =
            roundedTo(PointFormats::parse("ap_fixed<8,3>; dense_3=ap_fixed<6,2>").value(), twoLayers());
        QVERIFY(!rounded);
        QVERIFY(rounded.error().message.contains("no layer dense_3; the network has 2"));
    }
};

QTEST_GUILESS_MAIN(TestPointFormats)
#include "tst_point_formats.moc"
