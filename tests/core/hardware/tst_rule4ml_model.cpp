// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The published figures of rule4ml from its own weights (where a copy is present), and the rest on small
// weights written here.
#include "rule4ml_files.h"

#include "snac/hardware/network_detail.h"
#include "snac/hardware/rule4ml_model.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::hardware;
using Kind = network::ActivationKind;

namespace {

const std::string realFiles = SNAC_SHARED_DATA_DIR "/rule4ml";

Board boardOf(const std::string& name)
{
    const auto board = BoardCatalogue::standard().find(name);
    if (!board) {
        qFatal("%s", board.error().message.c_str());
    }
    return *board;
}

network::Architecture someNetwork(const std::vector<int>& widths)
{
    network::Architecture result;
    result.inputs = widths.front();
    for (std::size_t i = 1; i < widths.size(); ++i) {
        result.layers.emplace_back(network::Dense{widths[i], true});
        result.layers.emplace_back(network::Activation{i + 1 == widths.size() ? Kind::Softmax : Kind::ReLU});
    }
    return result;
}

void writeFile(const QString& path, const std::string& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes.data(), static_cast<qint64>(bytes.size()));
}

void writeModel(const QString& folder, bool graph)
{
    Random random(9);
    for (const char* target : {"LUT", "FF", "DSP", "BRAM", "CYCLES", "INTERVAL"}) {
        if (!graph && target == std::string("INTERVAL")) {
            continue; // version 1 has none
        }
        const Rule4mlFiles files = graph ? graphFiles(random) : denseFiles(random);
        const QString name = folder + "/" + target;
        writeFile(name + ".config.json", files.config);
        writeFile(name + (graph ? ".weights.pt" : ".weights.h5"),
                  graph ? writeTorch(files.tensors) : Hdf5Writer::write(files.tensors));
    }
}

HlsConfig config(Precision precision = {8, 3}, int reuse = 1)
{
    HlsConfig result;
    result.precision = precision;
    result.reuseFactor = reuse;
    result.clockNs = 10.0;
    return result;
}

QString joined(const std::vector<std::string>& lines)
{
    QString all;
    for (const std::string& line : lines) {
        all += QString::fromStdString(line) + "\n";
    }
    return all;
}

} // namespace

class TestRule4mlModel : public QObject
{
    Q_OBJECT

private slots:
    // 24 versions x 10 figures. Upstream computes in single precision on kernels of its own, so that a figure
    // near the middle between two printed ones may fall to the other side: none is off by more than one in
    // its last digit, and at least 230 of the 240 are the same text.
    void publishedGraphFigures()
    {
        QFile table(QString::fromStdString(realFiles) + "/published_example.csv");
        if (!table.open(QIODevice::ReadOnly | QIODevice::Text)) {
            QSKIP("no copy of rule4ml's published figures and weights is here");
        }
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
                model->with(options).estimate(someNetwork({16, 32, 32, 32, 5}), config({2, 1}), pynq);
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
        if (!QFile::exists(QString::fromStdString(realFiles))) {
            QSKIP("no copy of rule4ml's weights is here");
        }
        Rule4mlOptions options;
        options.hls4mlVersion = hls4ml.toStdString();
        options.vivadoVersion = vivado.toStdString();
        const auto model = Rule4mlModel::load(realFiles + "/" + folder.toStdString(), options);
        QVERIFY2(model.has_value(), model ? "" : model.error().message.c_str());
        Board part;
        part.part = board.toStdString();
        const auto e = model->estimate(someNetwork({16, 64, 32, 32, 5}), config({bits, 1}, reuse), part);
        QVERIFY2(e.has_value(), e ? "" : e.error().message.c_str());
        const double got[] = {e->lut.value, e->ff.value, e->dsp.value, e->cycles.value};
        for (qsizetype i = 0; i < 4; ++i) { // half of the last digit, and what single precision rounds
            const double slack = 0.5 + 5e-6 * figures[i];
            QVERIFY2(std::abs(got[i] - figures[i]) <= slack, qPrintable(QString::number(got[i], 'f', 3)));
        }
        QCOMPARE(std::isnan(e->ii.value), folder == "v1_mlp");
    }

    void readsBothVersions()
    {
        for (const bool graph : {false, true}) {
            const QTemporaryDir folder;
            writeModel(folder.path(), graph);
            const auto model = Rule4mlModel::load(folder.path().toStdString());
            QVERIFY2(model.has_value(), model ? "" : model.error().message.c_str());
            QVERIFY(model->name().find(graph ? "graph network" : "dense network") != std::string::npos);
            const auto e = model->estimate(someNetwork({16, 8, 5}), config(), boardOf("zcu102"));
            QVERIFY2(e.has_value(), e ? "" : e.error().message.c_str());
            QVERIFY(e->lut.value > 0.0 && e->lut.low == e->lut.value && e->lut.high == e->lut.value);
            QCOMPARE(std::isnan(e->ii.value), !graph);
            QVERIFY(joined(e->warnings).contains("no bounds"));
            QCOMPARE(e->latencyNs, 10.0 * e->cycles.value);
            QCOMPARE(model->nearestVivado("2018.3"), graph ? std::string("2019.1") : std::string());
            QCOMPARE(model->nearestHls4ml("1.0.0"), graph ? std::string("1.1.0") : std::string());
        }
    }

    void whatItDoesNotKnowIsAnError()
    {
        const QTemporaryDir folder;
        writeModel(folder.path(), true);
        const auto model = Rule4mlModel::load(folder.path().toStdString());
        QVERIFY(model.has_value());
        const auto said = [&](const network::Architecture& a, const HlsConfig& c, const Board& b,
                              const Rule4mlModel& m) {
            const auto e = m.estimate(a, c, b);
            return e ? std::string() : e.error().message;
        };
        const auto net = someNetwork({16, 8, 5});
        const Board zcu = boardOf("zcu102");
        QVERIFY(said(net, config(), boardOf("vu13p"), *model).find("these weights know pynq-z2, zcu102") !=
                std::string::npos);
        HlsConfig stream = config();
        stream.ioType = IoType::Stream;
        QVERIFY(said(net, stream, zcu, *model).find("io_parallel") != std::string::npos);
        Rule4mlOptions options;
        options.vivadoVersion = "1999.9";
        QVERIFY(said(net, config(), zcu, model->with(options)).find("2019.1, 2020.1") != std::string::npos);
        auto elu = net;
        elu.layers[1] = network::Activation{Kind::Elu};
        QVERIFY(said(elu, config(), zcu, *model).find("ELU") != std::string::npos);
        QVERIFY(said(net, config({70, 3}), zcu, *model).find("ap_fixed<64,3>") != std::string::npos);
        const auto detailed = model->estimateDetailed(net, config(), zcu, {});
        QVERIFY(!detailed && detailed.error().message.find("cannot use weights") != std::string::npos);
        HlsConfig fast = config({18, 6}, 128);
        fast.clockNs = 5.0;
        const auto warned = model->estimate(net, fast, zcu);
        QVERIFY(warned && joined(warned->warnings).contains("not at 5 ns"));
        QVERIFY(joined(warned->warnings).contains("reuse factors up to 64"));
    }

    void wrongFoldersAreErrors()
    {
        QVERIFY(Rule4mlModel::load("/no/such/folder").error().message.find("no such folder") !=
                std::string::npos);
        const QTemporaryDir outer;
        QVERIFY(QDir(outer.path()).mkdir("gnn"));
        writeModel(outer.path() + "/gnn", true);
        const auto hinted = Rule4mlModel::load(outer.path().toStdString());
        QVERIFY(!hinted && hinted.error().message.find("; name ") != std::string::npos);
        QVERIFY(hinted.error().message.find("/gnn") != std::string::npos);

        QVERIFY(QFile::remove(outer.path() + "/gnn/FF.weights.pt"));
        const auto missing = Rule4mlModel::load(outer.path().toStdString() + "/gnn");
        QVERIFY(!missing &&
                missing.error().toString().find("FF.weights.pt: no such file") != std::string::npos);
        writeFile(outer.path() + "/gnn/FF.weights.pt", "version https://git-lfs.github.com/spec/v1\n");
        const auto pointer = Rule4mlModel::load(outer.path().toStdString() + "/gnn");
        QVERIFY(!pointer && pointer.error().message.find("not a PyTorch file") != std::string::npos);

        Random random(10);
        const Rule4mlFiles other = denseFiles(random);
        writeFile(outer.path() + "/gnn/FF.config.json", other.config);
        writeFile(outer.path() + "/gnn/FF.weights.h5", Hdf5Writer::write(other.tensors));
        const auto mixed = Rule4mlModel::load(outer.path().toStdString() + "/gnn");
        QVERIFY(!mixed && mixed.error().message.find("mixes") != std::string::npos);
    }

    void theSweepIsTheDefaultOfNothing()
    {
        const QTemporaryDir folder;
        writeModel(folder.path(), true);
        const auto alone = Rule4mlModel::load(folder.path().toStdString());
        QVERIFY(alone.has_value());
        Rule4mlOptions options;
        options.context = Rule4mlOptions::Context::PublishedSweep;
        const auto swept = alone->with(options);
        QVERIFY(swept.name() != alone->name());
        for (const int reuse : {1, 4, 5}) { // 5 is not of the sweep and joins it
            const auto a = alone->estimate(someNetwork({16, 8, 5}), config({8, 3}, reuse), boardOf("zcu102"));
            const auto b = swept.estimate(someNetwork({16, 8, 5}), config({8, 3}, reuse), boardOf("zcu102"));
            QVERIFY(a && b);
            QVERIFY(a->lut.value != b->lut.value);
        }
    }
};

QTEST_GUILESS_MAIN(TestRule4mlModel)
#include "tst_rule4ml_model.moc"
