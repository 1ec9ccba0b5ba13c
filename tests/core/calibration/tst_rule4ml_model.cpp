// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// On small weights written here; tst_rule4ml_published has the published figures.
#include "../../test_environment.h"
#include "rule4ml_files.h"

#include "snac/calibration/rule4ml/rule4ml_model.h"
#include "snac/hardware/network_detail.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::calibration;
using namespace snac::hardware;
using Kind = network::ActivationKind;

namespace {

Board boardOf(const std::string& name)
{
    const auto board = snac::test::shippedEnvironment()->boards.find(name);
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
