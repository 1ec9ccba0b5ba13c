// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration_designs.h"

#include "snac/hardware/calibration_report.h"
#include "snac/hardware/calibration_store.h"

#include "snac/base/text_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace snac;
using namespace snac::hardware;
using State = CalibrationStore::State;

class TestCalibrationStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    CalibrationStore m_store;

    int storedDesigns()
    {
        return static_cast<int>(readMeasuredDesigns(*m_store.rows(), "rows")->designs.size());
    }

    Residual fitted()
    {
        return calibrate(readMeasuredDesigns(*m_store.rows(), "rows")->designs, 2, Residual::shipped());
    }

    static double lut()
    {
        const auto architecture = architectureFromTokens("32-D16");
        HlsConfig config;
        config.precision = {8, 3};
        Board board;
        board.id = board.part = "xcvu13p";
        return DenseHlsModel().estimate(*architecture, config, board)->lut.value;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
        Residual::reloadStandard();
    }

    void rowsAreKeptOnce()
    {
        QVERIFY(m_store.rows()->empty());
        const std::string table = inventedTable(4, 1.5);
        QCOMPARE(m_store.add(table, "a.csv")->added, 4);
        QCOMPARE(m_store.add(table, "a.csv")->known, 4);
        QCOMPARE(storedDesigns(), 4);
    }

    void undoIsItsOwnRedo()
    {
        QVERIFY(!m_store.canUndo());
        QVERIFY(!m_store.undo().has_value());
        QVERIFY(m_store.add(inventedTable(4, 1.5), "a.csv").has_value());
        const std::string four = *m_store.rows();
        QCOMPARE(m_store.remove({2, 4}).value(), 2);
        QCOMPARE(storedDesigns(), 2);
        const std::string two = *m_store.rows();
        QVERIFY(m_store.undo().has_value());
        QCOMPARE(*m_store.rows(), four);
        QVERIFY(m_store.undo().has_value());
        QCOMPARE(*m_store.rows(), two);
        QCOMPARE(m_store.remove({77}).value(), 0); // nothing there: nothing to undo anew
        QVERIFY(m_store.undo().has_value());
        QCOMPARE(*m_store.rows(), four);
    }

    void everyLaterEstimateUsesTheCorrection()
    {
        const double shipped = lut();
        QCOMPARE(m_store.state(), State::Shipped);
        QVERIFY(m_store.add(inventedTable(6, 4.0), "a.csv").has_value());
        QCOMPARE(lut(), shipped); // rows alone change nothing
        QVERIFY(m_store.use(fitted(), 6).has_value());
        QCOMPARE(m_store.state(), State::Calibrated);
        QCOMPARE(Residual::standard()->calibration()->designs, 6);
        const double calibrated = lut();
        QVERIFY2(calibrated > 1.2 * shipped, qPrintable(QString("%1 %2").arg(shipped).arg(calibrated)));
        QVERIFY(m_store.remove({2}).has_value());
        QCOMPARE(m_store.state(), State::Outdated);
        QVERIFY(m_store.undo().has_value());
        QCOMPARE(m_store.state(), State::Calibrated);

        QVERIFY(m_store.useShipped().value());
        QCOMPARE(m_store.state(), State::Shipped);
        QCOMPARE(lut(), shipped);
        QCOMPARE(storedDesigns(), 6); // kept, so that it can be done again
        QVERIFY(!m_store.useShipped().value());
        QVERIFY(m_store.use(fitted(), 6).has_value());
        QCOMPARE(lut(), calibrated);
    }

    void setAsideKeepsACopy()
    {
        QVERIFY(m_store.add(inventedTable(3, 1.5), "a.csv").has_value());
        const std::string rows = *m_store.rows();
        QVERIFY(!m_store.setAside().value());
        QVERIFY(m_store.rows()->empty());
        QCOMPARE(*readTextFile(calibrationRowsFile() + ".before-reset"), rows);
    }

    void damagedRowsAreToldAndLeft_data()
    {
        QTest::addColumn<QByteArray>("damaged");
        QTest::addColumn<QString>("said");
        const QByteArray good =
            QByteArray::fromStdString(mergeCalibrationRows("", inventedTable(3, 1.0), "a")->text);
        QTest::newRow("cut in a row") << good.left(good.size() - 20) << "cells instead of";
        QTest::newRow("other table") << QByteArray("a,b\n1,2\n") << "no column";
        QTest::newRow("open quote") << good + "\"x"
                                    << "quote";
        QTest::newRow("binary") << QByteArray("\0\1\2\xff\xfe", 5) << "";
    }

    void damagedRowsAreToldAndLeft()
    {
        QFETCH(QByteArray, damaged);
        QFETCH(QString, said);
        const std::string file = calibrationRowsFile();
        QVERIFY(replaceTextFile(file, damaged.toStdString()).has_value());
        for (const Error& error :
             {m_store.rows().error(), m_store.add(inventedTable(1, 1.0), "b.csv").error(),
              m_store.remove({2}).error(), m_store.use(Residual(), 1).error()}) {
            QVERIFY2(QString::fromStdString(error.message).contains("left as they are"),
                     error.message.c_str());
            QVERIFY2(QString::fromStdString(error.message).contains(said), error.message.c_str());
            QCOMPARE(error.place.file, file);
        }
        QCOMPARE(*readTextFile(file), damaged.toStdString());
    }

    void aTableThatIsNoneIsRefused()
    {
        QVERIFY(!m_store.add("x,y\n1,2\n", "b.csv").has_value());
        QVERIFY(m_store.rows()->empty());
        QVERIFY(!m_store.canUndo());
    }

    void damagedCorrection()
    {
        const double shipped = lut();
        QVERIFY(replaceTextFile(Residual::userFile(), "snac-residual 1\nregime").has_value());
        Residual::reloadStandard();
        QCOMPARE(m_store.state(), State::Damaged);
        QCOMPARE(lut(), shipped);
    }

    void noHomeIsAnError()
    {
        const QByteArray home = qgetenv("HOME");
        qunsetenv("XDG_DATA_HOME");
        qunsetenv("HOME");
        const auto rows = m_store.rows();
        const auto added = m_store.add(inventedTable(1, 1.0), "a");
        qputenv("HOME", home);
        QVERIFY(!rows && rows.error().message.find("HOME") != std::string::npos);
        QVERIFY(!added);
    }
};

QTEST_GUILESS_MAIN(TestCalibrationStore)
#include "tst_calibration_store.moc"
