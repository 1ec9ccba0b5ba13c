// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The published figures of rule4ml from its own weights, which lie outside this repository.
#include "../../test_environment.h"
#include "snac/calibration/rule4ml/rule4ml_model.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::calibration;
using namespace snac::hardware;
using Kind = network::ActivationKind;

namespace {

const std::string realFiles = SNAC_SHARED_DATA_DIR "/rule4ml";

Board boardOf(const std::string& name)
{
    const auto board = snac::test::shippedEnvironment()->boards.find(name);
    if (!board) {
        qFatal("%s", board.error().message.c_str());
    }
    return *board;
}

network::Architecture networkOf(const std::vector<int>& widths)
{
    network::Architecture result;
    result.inputs = widths.front();
    for (std::size_t i = 1; i < widths.size(); ++i) {
        result.layers.emplace_back(network::Dense{widths[i], true});
        result.layers.emplace_back(network::Activation{i + 1 == widths.size() ? Kind::Softmax : Kind::ReLU});
    }
    return result;
}

HlsConfig config(Precision precision = {8, 3}, int reuse = 1)
{
    HlsConfig result;
    result.precision = precision;
    result.reuseFactor = reuse;
    result.clockNs = 10.0;
    return result;
}

} // namespace

class TestRule4mlPublished : public QObject
{
    Q_OBJECT

private slots:
    // 24 versions x 10 figures. Upstream computes in single precision on kernels of its own, so that a figure
    // near the middle between two printed ones may fall to the other side: none is off by more than one in
    // its last digit, and at least 230 of the 240 are the same text.
    void publishedGraphFigures()
    {
        QFile table(QString::fromStdString(realFiles) + "/published_example.csv");
        QVERIFY(table.open(QIODevice::ReadOnly | QIODevice::Text));
        Rule4mlOptions options;
        options.context = Rule4mlOptions::Context::PublishedSweep;
        const auto model = Rule4mlModel::load(realFiles + "/v2_gnn");
        QVERIFY2(model.has_value(), model ? "" : model.error().message.c_str());
        const Board pynq = boardOf("pynq-z2");
        int all = 0;
        int same = 0;
        table.readLine();
        while (!table.atEnd()) {
            const QStringList cells = QString::fromUtf8(table.readLine()).trimmed().split(',');
            options.hls4mlVersion = cells[0].toStdString();
            options.vivadoVersion = cells[1].toStdString();
            const auto e =
                model->with(options).estimate(networkOf({16, 32, 32, 32, 5}), config({2, 1}), pynq);
            QVERIFY2(e.has_value(), e ? "" : e.error().message.c_str());
            const double got[] = {e->bram18.value, e->bramPct,   e->dsp.value, e->dspPct,       e->ff.value,
                                  e->ffPct,        e->lut.value, e->lutPct,    e->cycles.value, e->ii.value};
            for (qsizetype i = 0; i < 10; ++i) {
                const QString text = QString::number(got[i], 'f', 2);
                same += text == cells[i + 2] ? 1 : 0;
                ++all;
                QVERIFY2(std::abs(text.toDouble() - cells[i + 2].toDouble()) < 0.0101,
                         qPrintable(text + " for " + cells[i + 2]));
            }
        }
        QCOMPARE(all, 240);
        QVERIFY2(same >= 230, qPrintable(QString::number(same)));
    }

    // The dense network, and the graph network asked for one network alone, as computed independently from
    // the same files.
    void knownFigures_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("board");
        QTest::addColumn<int>("bits");
        QTest::addColumn<int>("reuse");
        QTest::addColumn<QString>("hls4ml");
        QTest::addColumn<QString>("vivado");
        QTest::addColumn<QList<double>>("figures"); // LUT, FF, DSP, cycles
        const auto row = [](const char* name, const char* folder, const char* board, int bits, int reuse,
                            const char* hls4ml, const char* vivado, const QList<double>& figures) {
            QTest::newRow(name) << folder << board << bits << reuse << hls4ml << vivado << figures;
        };
        row("dense, 16 bit", "v1_mlp", "xcu200", 16, 1, "", "", {147431, 11378, 4057, 63});
        row("dense, 6 bit", "v1_mlp", "xcu200", 6, 1, "", "", {68373, 0, 0, 52});
        row("dense, reuse 64", "v1_mlp", "xc7z020", 6, 64, "", "", {49578, 12928, 1, 132});
        row("graph, 16 bit", "v2_gnn", "xcu250", 16, 1, "0.8.1", "2019.2", {56885, 47130, 1721, 87});
        row("graph, newer tools", "v2_gnn", "xcu250", 16, 1, "1.1.0", "2024.1", {52923, 54251, 627, 25});
        row("graph, reuse 64", "v2_gnn", "xc7z020", 6, 64, "0.8.1", "2019.2", {3375, 2689, 1, 273});
    }

    void knownFigures()
    {
        QFETCH(QString, folder);
        QFETCH(QString, board);
        QFETCH(int, bits);
        QFETCH(int, reuse);
        QFETCH(QString, hls4ml);
        QFETCH(QString, vivado);
        QFETCH(QList<double>, figures);
        Rule4mlOptions options;
        options.hls4mlVersion = hls4ml.toStdString();
        options.vivadoVersion = vivado.toStdString();
        const auto model = Rule4mlModel::load(realFiles + "/" + folder.toStdString(), options);
        QVERIFY2(model.has_value(), model ? "" : model.error().message.c_str());
        Board part;
        part.part = board.toStdString();
        const auto e = model->estimate(networkOf({16, 64, 32, 32, 5}), config({bits, 1}, reuse), part);
        QVERIFY2(e.has_value(), e ? "" : e.error().message.c_str());
        const double got[] = {e->lut.value, e->ff.value, e->dsp.value, e->cycles.value};
        for (qsizetype i = 0; i < 4; ++i) { // half of the last digit, and what single precision rounds
            const double slack = 0.5 + 5e-6 * figures[i];
            QVERIFY2(std::abs(got[i] - figures[i]) <= slack, qPrintable(QString::number(got[i], 'f', 3)));
        }
        QCOMPARE(std::isnan(e->ii.value), folder == "v1_mlp");
    }
};

QTEST_GUILESS_MAIN(TestRule4mlPublished)
#include "tst_rule4ml_published.moc"
