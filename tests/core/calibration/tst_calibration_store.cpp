// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration_designs.h"

#include "snac/calibration/calibration_report.h"
#include "snac/calibration/calibration_store.h"

#include "snac/base/random.h"
#include "snac/base/sealed_text.h"
#include "snac/base/text_file.h"
#include "snac/hardware/environment.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <sstream>
#include <thread>

using namespace snac;
using namespace snac::calibration;
using namespace snac::hardware;
using State = CalibrationStore::State;

class TestCalibrationStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    CalibrationStore m_store{Folders()};

    [[nodiscard]] Folders folders() const
    {
        return {.shipped = SNAC_SOURCE_DIR "/resources", .user = m_folder->path().toStdString()};
    }
    /// As of a program started now.
    [[nodiscard]] EnvironmentPtr now() const { return readEnvironment(folders()); }

    int storedDesigns()
    {
        return static_cast<int>(readMeasuredDesigns(*m_store.rows(), "rows")->designs.size());
    }

    Residual fitted()
    {
        return calibrate(readMeasuredDesigns(*m_store.rows(), "rows")->designs, 2, now()->shipped);
    }

    [[nodiscard]] double lut() const
    {
        const auto architecture = architectureFromTokens("32-D16");
        HlsConfig config;
        config.precision = {8, 3};
        Board board;
        board.id = board.part = "xcvu13p";
        return now()->costModel().estimate(*architecture, config, board)->lut.value;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = CalibrationStore(folders());
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
        QVERIFY(m_store.use(fitted(), 6, *m_store.rows()).value());
        QCOMPARE(m_store.state(), State::Calibrated);
        QCOMPARE(now()->residual->calibration()->designs, 6);
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
        QVERIFY(m_store.use(fitted(), 6, *m_store.rows()).value());
        QCOMPARE(lut(), calibrated);
    }

    void setAsideKeepsACopy()
    {
        QVERIFY(m_store.add(inventedTable(3, 1.5), "a.csv").has_value());
        const std::string rows = *m_store.rows();
        QVERIFY(!m_store.setAside().value());
        QVERIFY(m_store.rows()->empty());
        const std::string kept = *readTextFile(m_store.rowsFile() + ".before-reset");
        QVERIFY(isSealed(kept));
        QCOMPARE(*unsealed(kept, "rows"), rows);
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
        const std::string file = m_store.rowsFile();
        QVERIFY(replaceTextFile(file, damaged.toStdString()).has_value());
        for (const Error& error :
             {m_store.rows().error(), m_store.add(inventedTable(1, 1.0), "b.csv").error(),
              m_store.remove({2}).error(), m_store.use(Residual(), 1, "").error()}) {
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

    void aTableOfNoKnownDesignStoresNothing()
    {
        const auto added =
            m_store.add("architecture,weight_bits,weight_int,act_bits,act_int,reuse_factor,strategy,"
                        "io_type,part,clock_ns,report_stage,lut\n"
                        "28-C2:32k4-D4,8,1,16,6,1,latency,io_parallel,xcu250,5,csynth,2000\n",
                        "b.csv");
        QVERIFY(!added.has_value());
        QVERIFY2(QString::fromStdString(added.error().message).contains("line 2: the layer `C2:32k4`"),
                 added.error().message.c_str());
        QVERIFY(m_store.rows()->empty());
        QVERIFY(!m_store.canUndo());
    }

    void damagedCorrection()
    {
        const double shipped = lut();
        QVERIFY(replaceTextFile(folders().userResidual(), "snac-residual 1\nregime").has_value());
        QCOMPARE(m_store.state(), State::Damaged);
        QCOMPARE(lut(), shipped);
    }

    /// One digit, anywhere in either file, is noticed and told; estimates then use the shipped model.
    void aChangedDigitIsTold_data()
    {
        QTest::addColumn<bool>("rows");
        QTest::addColumn<double>("at"); ///< share of the file
        for (const bool rows : {true, false}) {
            for (const double at : {0.02, 0.3, 0.6, 0.95}) {
                QTest::addRow("%s, %.2f", rows ? "rows" : "correction", at) << rows << at;
            }
        }
    }

    void aChangedDigitIsTold()
    {
        QFETCH(bool, rows);
        QFETCH(double, at);
        const double shipped = lut();
        QVERIFY(m_store.add(inventedTable(6, 4.0), "a.csv").has_value());
        QVERIFY(m_store.use(fitted(), 6, *m_store.rows()).value());
        QVERIFY(lut() > shipped);
        QVERIFY(!now()->residualProblem);
        const std::string file = rows ? m_store.rowsFile() : folders().userResidual();
        std::string text = *readTextFile(file);
        const auto digit =
            text.find_first_of("0123456789", static_cast<std::size_t>(at * static_cast<double>(text.size())));
        QVERIFY(digit != std::string::npos);
        text[digit] = text[digit] == '7' ? '8' : '7';
        QVERIFY(replaceTextFile(file, text).has_value());
        if (rows) {
            QVERIFY(!m_store.rows());
            QVERIFY2(m_store.rows().error().message.find("checksum") != std::string::npos,
                     m_store.rows().error().message.c_str());
            QVERIFY(!m_store.add(inventedTable(7, 4.0), "b.csv"));
            QCOMPARE(*readTextFile(file), text); // and nothing is written over it
        } else {
            QCOMPARE(m_store.state(), State::Damaged);
            QCOMPARE(lut(), shipped);
            QVERIFY(now()->residualProblem);
            QCOMPARE(now()->residualProblem->place.file, file);
        }
    }

    void aLostChecksumOfACorrectionIsTold()
    {
        QVERIFY(m_store.add(inventedTable(6, 4.0), "a.csv").has_value());
        QVERIFY(m_store.use(fitted(), 6, *m_store.rows()).value());
        const std::string text = *readTextFile(folders().userResidual());
        QVERIFY(replaceTextFile(folders().userResidual(), text.substr(text.find('\n') + 1)).has_value());
        QCOMPARE(m_store.state(), State::Damaged);
        QVERIFY(now()->residualProblem->message.find("lost its checksum") != std::string::npos);
    }

    void filesOfOlderProgramsAreRead()
    {
        const std::string rows = mergeCalibrationRows("", inventedTable(6, 4.0), "a")->text;
        QVERIFY(replaceTextFile(m_store.rowsFile(), rows).has_value());
        QCOMPARE(storedDesigns(), 6);
        Residual residual = fitted();
        residual.setCalibration({6, stableHash(rows)});
        QVERIFY(replaceTextFile(folders().userResidual(), residual.toText()).has_value());
        QCOMPARE(m_store.state(), State::Calibrated);
        QVERIFY(m_store.add(inventedTable(7, 4.0), "a").has_value());
        QVERIFY(isSealed(*readTextFile(m_store.rowsFile())));
    }

    /// Two that calibrate at once: each adds its rows, neither loses those of the other, and a fit made on
    /// fewer rows than there are by now is not put into use.
    void rowsOfTwoWritersAreAllKept()
    {
        constexpr int writers = 4;
        constexpr int each = 6;
        std::vector<std::string> tables;
        const std::string all = inventedTable(writers * each, 1.5);
        std::istringstream lines(all);
        std::string heading;
        std::string line;
        std::getline(lines, heading);
        for (int i = 0; std::getline(lines, line); ++i) {
            tables.push_back(heading + "\n" + line + "\n");
        }
        std::atomic<int> failures = 0;
        {
            std::vector<std::jthread> threads;
            for (int writer = 0; writer < writers; ++writer) {
                threads.emplace_back([&, writer] {
                    CalibrationStore store(folders());
                    for (int i = 0; i < each; ++i) {
                        const auto added =
                            store.add(tables.at(static_cast<std::size_t>(writer * each + i)), "t");
                        failures += added && added->added == 1 ? 0 : 1;
                    }
                });
            }
        }
        QCOMPARE(failures.load(), 0);
        QCOMPARE(storedDesigns(), writers * each);
        const std::string before = *m_store.rows();
        const Residual fit = fitted();
        QVERIFY(m_store.add(inventedTable(1, 9.0), "late").has_value());
        QCOMPARE(m_store.use(fit, writers * each, before).value(), false);
        QCOMPARE(m_store.state(), State::Shipped);
    }

    void noHomeIsAnError()
    {
        CalibrationStore homeless{Folders()};
        const auto rows = homeless.rows();
        const auto added = homeless.add(inventedTable(1, 1.0), "a");
        QVERIFY(!rows && rows.error().message.find("HOME") != std::string::npos);
        QVERIFY(!added);
    }
};

QTEST_GUILESS_MAIN(TestCalibrationStore)
#include "tst_calibration_store.moc"
