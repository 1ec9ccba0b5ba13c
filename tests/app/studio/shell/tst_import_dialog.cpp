// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/shell/import_dialog.h"

#include "../../../step_gate.h"
#include "../../../test_environment.h"

#include "snac/studio/shell/prompts.h"
#include "snac/studio/shell/workbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <mutex>

using namespace snac;
using namespace snac::studio;

namespace {

class FileAnswers : public Prompts
{
public:
    QString file;
    QString suggested;
    QString openFile(QWidget*, const QString&, const QString&, const QString&) override { return file; }
    QString saveFile(QWidget*, const QString&, const QString& suggestion, const QString&) override
    {
        suggested = suggestion;
        return file;
    }
};

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    FileAnswers m_answers;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<ImportDialog> m_dialog;
    std::unique_ptr<StepGate> m_gate;
    std::mutex m_mutex;
    std::vector<jobs::ImportRequest> m_asked;
    std::string m_failure;
    std::atomic<bool> m_elsewhere = false;
    std::atomic<bool> m_cancelled = false;

    [[nodiscard]] QString path(const char* name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }
    QString touch(const char* name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
    }
    template<class T>
    [[nodiscard]] T* part(const char* name) const
    {
        return m_dialog->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString said() const { return part<QLabel>("importSaid")->text(); }
    [[nodiscard]] QPushButton* startButton() const { return part<QPushButton>("importStart"); }
    void type(const char* field, const QString& text) const
    {
        auto* edit = part<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_bench = std::make_unique<Workbench>();
        m_bench->prompts = &m_answers;
        m_gate = std::make_unique<StepGate>(1000);
        m_asked.clear();
        m_failure.clear();
        m_cancelled = false;
        m_bench->compress.importNetwork =
            [this, gui = QThread::currentThread()](const jobs::ImportRequest& request,
                                                   RunControl& control) -> Result<jobs::ImportResult> {
            m_elsewhere = QThread::currentThread() != gui;
            {
                const std::scoped_lock lock(m_mutex);
                m_asked.push_back(request);
            }
            if (!m_gate->pass(&control)) {
                m_cancelled = true;
                return failCancelled("the import was cancelled");
            }
            if (!m_failure.empty()) {
                return fail(m_failure, {.file = request.network});
            }
            jobs::ImportResult result;
            result.file = request.file;
            return result;
        };
        m_dialog = std::make_unique<ImportDialog>(*m_bench, m_folder->path(), nullptr);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void cleanup()
    {
        m_gate->let(1000);
        m_dialog.reset();
    }

    void itSaysWhatIsMissing()
    {
        QVERIFY(!startButton()->isEnabled());
        QVERIFY(said().contains("Choose a network"));
        type("importNetwork", path("gone.onnx"));
        QVERIFY(said().contains("gone.onnx"));
        touch("net.onnx");
        type("importNetwork", path("net.onnx"));
        QVERIFY2(startButton()->isEnabled(), qPrintable(said()));
        type("importStudy", path("net.txt"));
        QVERIFY(!startButton()->isEnabled() && said().contains(".snac"));
        touch("taken.snac");
        type("importStudy", path("taken.snac"));
        QVERIFY(!startButton()->isEnabled() && said().contains("replaces no study"));
        type("importStudy", path("free.snac"));
        QVERIFY(startButton()->isEnabled());
        type("importPrecision", "ap_fixed<");
        QVERIFY(!startButton()->isEnabled() && !said().isEmpty());
        type("importPrecision", "ap_fixed<6,2>");
        QVERIFY(startButton()->isEnabled());
        type("importData", path("gone.csv"));
        QVERIFY(!startButton()->isEnabled() && said().contains("gone.csv"));
    }

    /// Beside other studies, and never over one.
    void aFreeNameIsSuggested()
    {
        touch("net.onnx");
        touch("net.snac");
        m_answers.file = path("net.onnx");
        QTest::mouseClick(part<QPushButton>("importNetworkChoose"), Qt::LeftButton);
        QCOMPARE(part<QLineEdit>("importStudy")->text(), path("net-2.snac"));
        QVERIFY(QDir(m_folder->path()).mkpath("theirs"));
        touch("theirs/network.json");
        type("importNetwork", path("theirs/network.json"));
        QCOMPARE(part<QLineEdit>("importStudy")->text(), path("theirs.snac"));
        m_answers.file = path("mine.snac");
        QTest::mouseClick(part<QPushButton>("importStudyChoose"), Qt::LeftButton);
        QCOMPARE(m_answers.suggested, path("theirs.snac"));
        type("importNetwork", path("net.onnx")); // what the user named stays
        QCOMPARE(part<QLineEdit>("importStudy")->text(), path("mine.snac"));
    }

    void whatTheFieldsSayIsAskedFor()
    {
        touch("net.onnx");
        touch("rows.csv");
        type("importNetwork", path("net.onnx"));
        QVERIFY(!part<QCheckBox>("importStandardise")->isEnabled()); // of which data
        m_answers.file = path("rows.csv");
        QTest::mouseClick(part<QPushButton>("importDataChoose"), Qt::LeftButton);
        type("importLabel", "kind");
        type("importClasses", "up, down,left");
        type("importPrecision", "ap_fixed<6,2>");
        part<QComboBox>("importTask")->setFocus();
        QTest::keyClick(part<QComboBox>("importTask"), Qt::Key_Down);
        auto* tick = part<QCheckBox>("importStandardise");
        QTest::mouseClick(tick, Qt::LeftButton, {}, {8, tick->height() / 2});
        QSignalSpy imported(m_dialog.get(), &ImportDialog::imported);
        QTest::mouseClick(startButton(), Qt::LeftButton);
        QTRY_COMPARE(imported.count(), 1);
        QCOMPARE(imported[0][0].toString(), path("net.snac"));
        QVERIFY(m_dialog->isHidden());
        QVERIFY(m_elsewhere.load());
        QCOMPARE(m_asked.size(), std::size_t(1));
        const jobs::ImportRequest& request = m_asked.front();
        QCOMPARE(request.network, path("net.onnx").toStdString());
        QCOMPARE(request.data, path("rows.csv").toStdString());
        QCOMPARE(request.labelColumn, std::string("kind"));
        QCOMPARE(request.classNames, (std::vector<std::string>{"up", "down", "left"}));
        QCOMPARE(request.task, data::TaskChoice(data::TaskKind::Classification));
        QVERIFY(request.standardise);
        QCOMPARE(*request.precision, (Precision{6, 2}));
    }

    /// The window lives while the network is read, and what is wrong can be mended where it is said.
    void anErrorStaysWhereItCanBeMended()
    {
        touch("net.onnx");
        type("importNetwork", path("net.onnx"));
        m_failure = "the data have 4 inputs, the network 5";
        m_gate->let(-1000);
        QTest::mouseClick(startButton(), Qt::LeftButton);
        QTRY_COMPARE(m_gate->standing(), 1);
        QVERIFY(m_dialog->isImporting() && !startButton()->isEnabled());
        QVERIFY(said().contains("Reading"));
        m_gate->let(1000);
        QTRY_VERIFY(said().contains("the data have 4 inputs"));
        QVERIFY(m_dialog->isVisible() && startButton()->isEnabled());
        QCOMPARE(part<QLabel>("importSaid")->property("tone").toString(), QString("error"));
        m_failure.clear();
        QSignalSpy imported(m_dialog.get(), &ImportDialog::imported);
        QTest::mouseClick(startButton(), Qt::LeftButton);
        QTRY_COMPARE(imported.count(), 1);
    }

    void whoClosesItCancels()
    {
        touch("net.onnx");
        type("importNetwork", path("net.onnx"));
        m_gate->let(-1000);
        QTest::mouseClick(startButton(), Qt::LeftButton);
        QTRY_COMPARE(m_gate->standing(), 1);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isHidden());
        m_dialog.reset();
        QVERIFY(m_cancelled.load());
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_import_dialog.moc"
