// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Trained networks of others on their way to gateware. tst_numpy_import holds their integers to the formulas
// that describe them; here these integers must arrive in the study, in C simulation and in RTL.
#include "../../test_environment.h"

#include "snac/jobs/hardware.h"
#include "snac/jobs/import_network.h"
#include "snac/synthesis/import/import.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::jobs;

class TestImportMeasured : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void integersArriveInGateware_data();
    void integersArriveInGateware();
};

void TestImportMeasured::integersArriveInGateware_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("built");
    const QDir folder(QStringLiteral(SNAC_SHARED_DATA_DIR "/trained_jets_csynth/weights"));
    for (const QString& name : folder.entryList({QStringLiteral("*.npz")}, QDir::Files, QDir::Name)) {
        // One training of each family, head and shape is simulated: the others differ in numbers alone.
        QTest::newRow(qPrintable(name)) << folder.filePath(name) << name.contains(QLatin1String("seed42"));
    }
}

void TestImportMeasured::integersArriveInGateware()
{
    QFETCH(QString, path);
    QFETCH(bool, built);
    const QTemporaryDir folder;
    const std::string file = folder.filePath("theirs.snac").toStdString();
    const hardware::EnvironmentPtr environment = test::shippedEnvironment();
    ImportRequest request;
    request.network = path.toStdString();
    request.file = file;
    RunControl control;
    const auto made = importNetwork(request, *environment, control);
    QVERIFY2(made.has_value(), made ? "" : made.error().toString().c_str());
    PointRequest point;
    point.file = file;
    point.trial = 0;
    const auto design = designOf(point, *environment, control);
    QVERIFY2(design.has_value(), design ? "" : design.error().toString().c_str());
    const auto read = synthesis::importNetwork(request.network);
    QVERIFY(read.has_value() && design->design.network == *read->integers);
    for (const char* form : {"hls", "verilog"}) {
        if (!built) {
            continue;
        }
        ExportRequest ask;
        ask.point = point;
        ask.form = form;
        ask.folder = folder.filePath(form).toStdString();
        const auto done = exportPoint(ask, *environment, control);
        QVERIFY2(done.has_value(), done ? "" : done.error().toString().c_str());
        QVERIFY(done->good());
        QCOMPARE(done->checks.size(), std::size_t{1});
        QCOMPARE(done->checks.front().rows, 1000);
    }
}

QTEST_GUILESS_MAIN(TestImportMeasured)
#include "tst_import_measured.moc"
