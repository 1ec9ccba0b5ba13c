// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/studio/pages/setup/problem_list.h"

#include "snac/widgets/fields/field_form.h"
#include "snac/widgets/fields/yaml_editor.h"

#include <QSignalSpy>
#include <QTest>

using namespace snac;
using namespace snac::studio;

namespace {

const QString text = QStringLiteral("# my study\n"
                                    "search:\n"
                                    "  n_trials: 50     # a few\n"
                                    "  epochs: 2\n"
                                    "\n"
                                    "dataset: {name: jets, rows: 1000}  # flow\n");

hardware::EnvironmentInUsePtr environment()
{
    static const auto shipped = snac::test::shippedInUse();
    return shipped;
}

} // namespace

class TestDocumentEditor : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DocumentEditor> m_editor;

    void waitUntilRead() { QTRY_VERIFY_WITH_TIMEOUT(m_editor->isCurrent(), 10000); }

private slots:
    void init()
    {
        m_editor = std::make_unique<DocumentEditor>(config::FileKind::Study, environment());
        m_editor->setDocument(text, QStringLiteral("a.yaml"));
        waitUntilRead();
    }

    void cleanup() { m_editor.reset(); }

    void theFormShowsTheText()
    {
        QCOMPARE(m_editor->form()->valueText("search.n_trials"), QString("50"));
        QCOMPARE(m_editor->form()->valueText("dataset.rows"), QString("1000"));
        QVERIFY(!m_editor->isModified());
    }

    /// A file is what is read, whatever would be drawn without one.
    void aFileIsNotCalledJets()
    {
        const auto shown = [this] {
            const auto* const box = m_editor->form()->findChild<QComboBox*>("field_dataset.name");
            return box == nullptr ? QString("no field") : box->currentText();
        };
        m_editor->replaceText("search:\n  n_trials: 50\n");
        waitUntilRead();
        QCOMPARE(shown(), QString("jets (default)"));
        m_editor->replaceText("dataset:\n  path: mine.csv\n");
        waitUntilRead();
        QCOMPARE(shown(), QString("file (default)"));
    }

    void anEditInTheFormPatchesJustItsSpan()
    {
        Q_EMIT m_editor->form()->valueEdited("search.n_trials", "80");
        QString expected = text;
        expected.replace("50 ", "80 ");
        QCOMPARE(m_editor->text(), expected);
        waitUntilRead();
        QCOMPARE(m_editor->form()->valueText("search.n_trials"), QString("80"));
        QVERIFY(m_editor->isModified());
    }

    void aKeyThatIsMissingIsAddedAndTheRestKept()
    {
        Q_EMIT m_editor->form()->valueEdited("hls_config.board", "zcu102");
        for (const QString& line : text.split('\n')) {
            QVERIFY2(m_editor->text().contains(line), qPrintable(line));
        }
        waitUntilRead();
        QCOMPARE(QString::fromStdString(m_editor->analysis()->outcome.config->hls.board), QString("zcu102"));
    }

    void anEditInTheTextUpdatesTheForm()
    {
        const qsizetype at = text.toUtf8().indexOf("50");
        m_editor->editor()->replaceRange(static_cast<std::size_t>(at), static_cast<std::size_t>(at + 2),
                                         "70");
        QTRY_COMPARE(m_editor->form()->valueText("search.n_trials"), QString("70"));
    }

    void undoCoversBothAndSurvivesSaving()
    {
        Q_EMIT m_editor->form()->valueEdited("search.n_trials", "80");
        Q_EMIT m_editor->form()->valueEdited("search.epochs", "9");
        const QString both = m_editor->text();
        m_editor->setSaved();
        QVERIFY(!m_editor->isModified());
        m_editor->editor()->undo();
        QVERIFY(m_editor->text().contains("epochs: 2"));
        QVERIFY(m_editor->isModified()); // other than the file
        m_editor->editor()->undo();
        QCOMPARE(m_editor->text(), text);
        QTRY_COMPARE(m_editor->form()->valueText("search.n_trials"), QString("50"));
        m_editor->editor()->redo();
        m_editor->editor()->redo();
        QCOMPARE(m_editor->text(), both);
        QVERIFY(!m_editor->isModified());
    }

    void problemsAreShownWhereTheyAre()
    {
        Q_EMIT m_editor->form()->valueEdited("search.n_trials", "-3");
        waitUntilRead();
        QVERIFY(m_editor->analysis()->hasErrors());
        QCOMPARE(m_editor->problems()->errorCount(), 1);
        Q_EMIT m_editor->problems()->itemClicked(m_editor->problems()->item(0));
        QCOMPARE(m_editor->editor()->cursorLine(), 3);
        m_editor->editor()->undo();
        QTRY_COMPARE(m_editor->problems()->errorCount(), 0);
    }

    void brokenTextIsReportedNotPatched()
    {
        const QString broken = QStringLiteral("search: [1, {\n");
        m_editor->setDocument(broken, QStringLiteral("a.yaml"));
        waitUntilRead();
        QVERIFY(m_editor->problems()->errorCount() > 0);
        QSignalSpy message(m_editor.get(), &DocumentEditor::message);
        Q_EMIT m_editor->form()->valueEdited("search.n_trials", "80");
        QCOMPARE(m_editor->text(), broken);
        QCOMPARE(message.count(), 1);
    }

    void keysOfLaterStagesGetTheirFields()
    {
        QCOMPARE(m_editor->form()->valueText("synthesis.hls_output_dir"), QString());
        m_editor->setDocument(text + "synthesis:\n  hls_output_dir: out\nlocal_search:\n  qat_epochs: 3\n",
                              QStringLiteral("a.yaml"));
        waitUntilRead();
        QCOMPARE(m_editor->form()->valueText("synthesis.hls_output_dir"), QString("out"));
        QCOMPARE(m_editor->form()->valueText("local_search.qat_epochs"), QString("3"));
    }

    void factsFollowOnceTheTextIsRight()
    {
        QSignalSpy facts(m_editor.get(), &DocumentEditor::factsReady);
        m_editor->analyseNow();
        QTRY_VERIFY_WITH_TIMEOUT(facts.count() > 0, 20000);
    }

    void aSyntaxErrorKeepsTheValuesGrey()
    {
        const QByteArray before = m_editor->editor()->utf8();
        const auto at = static_cast<std::size_t>(before.indexOf("epochs"));
        m_editor->editor()->replaceRange(at, at, "[1, {");
        QTRY_VERIFY(m_editor->form()->isOutdated());
        QCOMPARE(m_editor->form()->valueText("search.n_trials"), QString("50"));
        QCOMPARE(m_editor->form()->valueText("dataset.rows"), QString("1000"));
        m_editor->editor()->undo();
        QTRY_VERIFY(!m_editor->form()->isOutdated());
        // The values of one document are never those of another.
        m_editor->setDocument("search: [1, {\n", "b.yaml");
        QTRY_VERIFY(m_editor->form()->isOutdated());
        QCOMPARE(m_editor->form()->valueText("search.n_trials"), QString());
    }

    void whatIsNoYamlStaysWhereItWasTyped()
    {
        Q_EMIT m_editor->form()->valueEdited("search_space.precisions", "[(16,6), (8");
        QCOMPARE(m_editor->text(), text);
        Q_EMIT m_editor->form()->valueEdited("search.epochs", "9"); // another edit, a new reading
        waitUntilRead();
        QVERIFY(!m_editor->form()->isOutdated());
        QVERIFY(m_editor->text().contains("epochs: 9"));
    }

    void severalValuesAreOneStep()
    {
        QVERIFY(m_editor->setValues({{"search.n_trials", "70"}, {"dataset.rows", ""}, {"name", "ä ö"}}));
        QVERIFY(m_editor->text().contains("n_trials: 70"));
        QVERIFY(!m_editor->text().contains("rows"));
        QVERIFY(m_editor->text().contains("ä ö"));
        QVERIFY(m_editor->text().contains("# my study"));
        m_editor->editor()->undo();
        QCOMPARE(m_editor->text(), text);
    }

    void replacedTextIsOneStep_data()
    {
        QTest::addColumn<QString>("after");
        QTest::newRow("grown") << text + "name: x\n";
        QTest::newRow("shrunk") << text.left(30);
        QTest::newRow("empty") << QString();
        QTest::newRow("repeated letters") << QString(text).replace("50", "5000");
        QTest::newRow("umlauts") << QString(text).replace("my study", "möin ä");
        QTest::newRow("none") << text;
    }

    void replacedTextIsOneStep()
    {
        QFETCH(QString, after);
        m_editor->replaceText(after);
        QCOMPARE(m_editor->text(), after);
        if (after != text) {
            m_editor->editor()->undo();
        }
        QCOMPARE(m_editor->text(), text);
    }
};

QTEST_MAIN(TestDocumentEditor)
#include "tst_document_editor.moc"
