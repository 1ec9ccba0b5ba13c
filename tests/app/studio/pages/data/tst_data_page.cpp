// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "../../fake_study.h"

#include "snac/base/random.h"
#include "snac/studio/pages/data/data_page.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/studio/pages/setup/setup_page.h"
#include "snac/studio/shell/main_window.h"
#include "snac/widgets/cards/card.h"
#include "snac/widgets/cards/class_balance.h"
#include "snac/widgets/plots/class_histogram.h"
#include "snac/widgets/plots/correlation_matrix.h"
#include "snac/widgets/plots/example_view.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <functional>

using namespace snac;
using namespace snac::studio;

namespace {

/// Names the folder that is asked for; all else is asked as ever.
class FolderAnswer : public Prompts
{
public:
    QString folder;
    QString openFolder(QWidget*, const QString&, const QString&) override { return folder; }
};

} // namespace

class TestDataPage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    QString m_table;
    FolderAnswer m_answers;

    QString write(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    /// Two classes of 300 and 100 rows in four inputs, of which one is constant.
    static QByteArray table()
    {
        Random random(5);
        QByteArray text = "mass,width,fixed,level,kind\n";
        for (int i = 0; i < 400; ++i) {
            const bool signal = i % 4 == 0;
            text += QByteArray::number(random.normal() + (signal ? 2.0 : 0.0), 'f', 5) + "," +
                    QByteArray::number(random.normal(), 'f', 5) + ",7," +
                    QByteArray::number(static_cast<int>(random.index(3))) +
                    (signal ? ",signal\n" : ",noise\n");
        }
        return text;
    }

    [[nodiscard]] DataPage* page() const { return m_window->page<DataPage>(); }
    template<class Kind>
    [[nodiscard]] Kind* part(const char* name) const
    {
        return page()->findChild<Kind*>(QLatin1String(name));
    }

    /// Until what was asked for last is shown.
    [[nodiscard]] bool settled() const
    {
        return QTest::qWaitFor([&] { return !page()->isReading() && page()->answer(); }, 20000);
    }

    void drop(const QString& file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
    }

    void choose(const char* box, const char* value)
    {
        QSignalSpy answered(page(), &DataPage::answered);
        auto* choice = part<QComboBox>(box);
        choice->setFocus();
        choice->setCurrentIndex(
            std::max(choice->findData(QLatin1String(value)), choice->findText(QLatin1String(value))));
        QVERIFY(answered.wait(20000));
    }

    /// What changes fields, until its answer is there.
    void say(const std::function<void()>& change)
    {
        QSignalSpy answered(page(), &DataPage::answered);
        change();
        QVERIFY(answered.wait(20000));
    }

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")),
                                                 QSettings::IniFormat);
        m_settings->clear();
        m_table = write("rows.csv", table());
        m_window = std::make_unique<MainWindow>(
            WindowOptions{snac::test::processEnvironment(), m_settings.get(), nullptr, &m_answers,
                          [](const study::StudyJob& job) { return fake::run(job); }, m_folder.path()});
        m_window->resize(1280, 720);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        QVERIFY(m_window->shutdown());
        m_window.reset();
    }

    void itIsReachedFromMenuAndSetup()
    {
        m_window->findChild<QAction*>("useData")->trigger();
        QCOMPARE(m_window->currentPage(), QString("data"));
        QTRY_VERIFY(part<QPushButton>("dataEmptyChoose")->isVisible()); // made when the page is shown first
        QVERIFY(!part<QPushButton>("dataStudy")->isEnabled());
        m_window->showPage("setup");
        QTest::mouseClick(m_window->findChild<QPushButton*>("setupData"), Qt::LeftButton);
        QCOMPARE(m_window->currentPage(), QString("data"));
    }

    /// Drop, look, press one button: a study that is valid and can be undone to nothing.
    void aDroppedTableBecomesAStudy()
    {
        drop(m_table);
        QTRY_COMPARE(m_window->currentPage(), QString("data"));
        QVERIFY(settled());
        QVERIFY(part<QLabel>("dataReading")->text().contains("noise 300, signal 100"));
        QVERIFY(part<QLabel>("dataReading")->text().contains("of no use: fixed"));
        QCOMPARE(part<QTableWidget>("dataInputs")->rowCount(), 4);
        QVERIFY(part<widgets::ExampleView>("dataExamples")->isEmpty()); // a table has histograms
        QVERIFY(part<widgets::ClassBalance>("dataBalance")->describe(0).contains("180 train"));
        QVERIFY(part<QPlainTextEdit>("dataText")->toPlainText().contains("# networks to try"));
        QTest::mouseClick(part<QPushButton>("dataStudy"), Qt::LeftButton);
        QCOMPARE(m_window->currentPage(), QString("setup"));
        QTRY_VERIFY(m_window->page<SetupPage>()->config() != nullptr);
        const auto config = m_window->page<SetupPage>()->config();
        QCOMPARE(QString::fromStdString(config->dataset.path), m_table);
        QCOMPARE(config->trials, 120);
        QVERIFY(m_window->isWindowModified()); // it is in no file yet
        QCOMPARE(m_window->documentName(), QString("rows.yaml"));
    }

    void choicesChangeReadingAndPlan()
    {
        m_window->openFile(m_table);
        QVERIFY(settled());
        choose("dataPreset", "fast");
        QVERIFY(part<QPlainTextEdit>("dataText")->toPlainText().contains("n_trials: 40"));
        choose("dataScore", "roc_auc");
        QVERIFY(part<QPlainTextEdit>("dataText")->toPlainText().contains("[roc_auc, lut_pct"));
        QSignalSpy answered(page(), &DataPage::answered);
        auto* budget = part<QDoubleSpinBox>("dataBudget");
        budget->setFocus();
        budget->selectAll();
        QTest::keyClicks(budget, "3");
        QTest::keyClick(budget, Qt::Key_Return);
        QVERIFY(answered.wait(20000));
        QVERIFY(part<QPlainTextEdit>("dataText")->toPlainText().contains("{lut_pct: 3}"));
    }

    /// Another column as the truth makes the one before an input again; a wrong one is said, and mended.
    void theTruthCanBeChanged()
    {
        m_window->openFile(write("levels.csv", [] {
            QByteArray text = "a,b,level,label\n";
            Random random(2);
            for (int i = 0; i < 200; ++i) {
                text += QByteArray::number(random.normal(), 'f', 4) + "," +
                        QByteArray::number(random.normal(), 'f', 4) + "," + QByteArray::number(i % 3) + "," +
                        QByteArray::number(i % 2) + "\n";
            }
            return text;
        }()));
        QVERIFY(settled());
        QCOMPARE(page()->answer()->seen->plan.outputs(), 2);
        choose("dataLabel", "level");
        QCOMPARE(page()->answer()->seen->plan.outputs(), 3);
        QVERIFY(part<QPlainTextEdit>("dataText")->toPlainText().contains("label_column: level"));
        QCOMPARE(part<QComboBox>("dataLabel")->count(), 5); // the one that was the truth is among them
        QVERIFY(part<QComboBox>("dataLabel")->findText("label") > 0);
        choose("dataTask", "regression");
        QVERIFY(part<QPlainTextEdit>("dataText")->toPlainText().contains("[rmse, lut_pct"));
        QSignalSpy answered(page(), &DataPage::answered);
        auto* label = part<QComboBox>("dataLabel")->lineEdit();
        label->setFocus();
        label->selectAll();
        QTest::keyClicks(label, "nobody");
        QVERIFY(answered.wait(20000));
        QVERIFY(part<QLabel>("dataBanner")->isVisible());
        QVERIFY(part<QLabel>("dataBanner")->text().contains("nobody"));
        QCOMPARE(part<QTableWidget>("dataInputs")->rowCount(), 0); // numbers of what was read before
        QVERIFY(!part<QPushButton>("dataStudy")->isEnabled());
        choose("dataLabel", "a");
        QVERIFY(!part<QLabel>("dataBanner")->isVisible());
        QVERIFY(part<QPushButton>("dataStudy")->isEnabled());
    }

    /// Counts of the picture are those of the rows; both scales keep their order.
    void inputsAreShownByClass()
    {
        m_window->openFile(m_table);
        QVERIFY(settled());
        part<QTabWidget>("dataTabs")->setCurrentIndex(2);
        auto* histogram = part<widgets::ClassHistogram>("dataHistogram");
        auto* inputs = part<QTableWidget>("dataInputs");
        inputs->setFocus();
        QTest::keyClick(inputs, Qt::Key_Down);
        QVERIFY(histogram->accessibleDescription().startsWith("width"));
        const double linear = histogram->heightOf(2);
        QTest::mouseClick(part<QCheckBox>("dataLog"), Qt::LeftButton, {},
                          {8, part<QCheckBox>("dataLog")->height() / 2});
        QVERIFY(histogram->isLogarithmic());
        QVERIFY(histogram->heightOf(2) > linear && histogram->heightOf(0) == 0.0);
        part<QTabWidget>("dataTabs")->setCurrentIndex(3);
        auto* matrix = part<widgets::CorrelationMatrix>("dataCorrelation");
        QCOMPARE(matrix->describe(0, 0), QString("mass and mass: +1.00"));
        QTest::mouseClick(matrix, Qt::LeftButton, {}, matrix->centreOf(3, 1).toPoint());
        QCOMPARE(part<QTabWidget>("dataTabs")->currentIndex(), 2);
        QCOMPARE(inputs->currentRow(), 3);
    }

    /// Labels stand below all rows, each with the rows that have it.
    void labelsAreCounted()
    {
        Random random(6);
        QByteArray text = "a,b,label_muon,label_jet\n";
        for (int i = 0; i < 400; ++i) {
            text += QByteArray::number(random.normal(), 'f', 5) + "," +
                    QByteArray::number(random.normal(), 'f', 5) + (i % 2 == 0 ? ",1" : ",0") +
                    (i % 3 == 0 ? ",1\n" : ",0\n");
        }
        m_window->openFile(write("events.csv", text));
        QVERIFY(settled());
        QVERIFY2(page()->answer()->seen, "the table is read");
        const auto* balance = part<widgets::ClassBalance>("dataBalance");
        QVERIFY2(balance->describe(0).contains("240 train"), qPrintable(balance->describe(0)));
        QVERIFY2(balance->accessibleDescription().contains("label_muon: 120 train"),
                 qPrintable(balance->accessibleDescription()));
        QVERIFY2(balance->accessibleDescription().contains("label_jet: "),
                 qPrintable(balance->accessibleDescription()));
        // Shares are of the rows, which may have several labels: they do not add up to 100 %.
        QVERIFY2(balance->describe(0).endsWith("100.0 %"), qPrintable(balance->describe(0)));
        QVERIFY2(balance->describe(1).endsWith("50.0 %"), qPrintable(balance->describe(1)));
        QVERIFY2(balance->describe(2).endsWith("33.5 %"), qPrintable(balance->describe(2)));
        QCOMPARE(page()->answer()->seen->plan.info.task, data::TaskKind::MultiLabel);
    }

    /// A second column of text ends the reading, and the way on is on the page: what the error names has a
    /// field.
    void columnsThatAreNoInputsAreNamed()
    {
        Random random(7);
        QByteArray text = "patient,a,b,state\n";
        for (int i = 0; i < 200; ++i) {
            text += "p" + QByteArray::number(i / 10) + "," + QByteArray::number(random.normal(), 'f', 5) +
                    "," + QByteArray::number(random.normal(), 'f', 5) + (i % 2 == 0 ? ",ok\n" : ",worn\n");
        }
        m_window->openFile(write("patients.csv", text));
        QVERIFY(settled());
        QVERIFY(!page()->answer()->seen);
        const QString said = part<QLabel>("dataBanner")->text();
        for (const char* field : {"“Truth”", "“Left out”", "“Groups”", "“Times”"}) {
            QVERIFY2(said.contains(QString::fromUtf8(field)), qPrintable(said));
        }
        QVERIFY2(!said.contains("dataset."), qPrintable(said)); // keys are words of the file
        for (const char* box : {"dataLabel", "dataGroups", "dataTimes", "dataWeights"}) {
            QCOMPARE(part<QComboBox>(box)->count(), 5); // "none" or "as found", and all columns
            QVERIFY(part<QComboBox>(box)->findText("patient") > 0);
        }
        QVERIFY(part<QToolButton>("dataParts")->isChecked());
        QVERIFY(part<QComboBox>("dataGroups")->isVisibleTo(page()));
        choose("dataGroups", "patient");
        QVERIFY2(page()->answer()->seen, page()->answer()->problem.c_str());
        QVERIFY(part<QPlainTextEdit>("dataText")->toPlainText().contains("group_column: patient"));
        QCOMPARE(page()->answer()->seen->plan.info.inputNames, (std::vector<std::string>{"a", "b"}));
        say([this] {
            part<QComboBox>("dataGroups")->setCurrentIndex(0);
            part<QLineEdit>("dataDrop")->setText("patient, b");
        });
        QVERIFY2(page()->answer()->seen, page()->answer()->problem.c_str());
        QCOMPARE(page()->answer()->seen->plan.info.inputNames, (std::vector<std::string>{"a"}));
        QVERIFY(!part<QPlainTextEdit>("dataText")->toPlainText().contains("group_column"));
        // Nothing of that is said of the next file.
        m_window->openFile(m_table);
        QVERIFY(settled());
        QVERIFY(page()->answer()->seen && part<QLineEdit>("dataDrop")->text().isEmpty());
        QVERIFY(!part<QToolButton>("dataParts")->isChecked());
    }

    /// Where the page asks which column is the truth, its list has them all.
    void theTruthThatIsAskedForCanBeChosen()
    {
        QByteArray text = "x,y,z,q\n";
        Random random(8);
        for (int i = 0; i < 200; ++i) {
            text += QByteArray::number(random.normal(), 'f', 4) + "," +
                    QByteArray::number(random.normal(), 'f', 4) + "," +
                    QByteArray::number(random.normal(), 'f', 4) + "," + QByteArray::number(i % 2) + "\n";
        }
        m_window->openFile(write("places.csv", text));
        QVERIFY(settled());
        QVERIFY(!page()->answer()->seen);
        QVERIFY2(part<QLabel>("dataBanner")->text().contains(QString::fromUtf8("“Truth”")),
                 qPrintable(part<QLabel>("dataBanner")->text()));
        choose("dataLabel", "q");
        QVERIFY2(page()->answer()->seen, page()->answer()->problem.c_str());
        QVERIFY(part<QPlainTextEdit>("dataText")->toPlainText().contains("label_column: q"));
    }

    /// Labels and test rows in files of their own.
    void otherFilesAreNamed()
    {
        QByteArray rows = "a,b,kind\n";
        for (int i = 0; i < 120; ++i) {
            rows += QByteArray::number(i % 7) + "." + QByteArray::number(i) + "," +
                    QByteArray::number(i % 5) + ".5" + (i % 2 == 0 ? ",x\n" : ",y\n");
        }
        const QString test = write("held_out.csv", rows);
        m_window->openFile(write("learned.csv", rows));
        QVERIFY(settled());
        say([&] { part<QLineEdit>("dataTestFile")->setText(test); });
        QVERIFY2(page()->answer()->seen, page()->answer()->problem.c_str());
        QCOMPARE(page()->answer()->seen->plan.test, 120);
        QVERIFY(part<QPlainTextEdit>("dataText")->toPlainText().contains("test_path"));
        say([&] { part<QLineEdit>("dataLabelsFile")->setText(test); });
        QVERIFY(!page()->answer()->seen); // a table has its truth within
    }

    void aFolderOfPicturesIsChosen()
    {
        m_answers.folder = m_folder.filePath("photos");
        for (const char* name : {"dark", "light"}) {
            QVERIFY(QDir().mkpath(m_answers.folder + "/" + name));
            for (int i = 0; i < 12; ++i) {
                QImage picture(6, 6, QImage::Format_Grayscale8);
                picture.fill((name[0] == 'd' ? 0 : 150) + 3 * i);
                picture.setPixel(i % 6, i / 6, qRgb(77, 77, 77));
                QVERIFY(picture.save(m_answers.folder + "/" + name + "/" + QString::number(i) + ".png"));
            }
        }
        m_window->showPage("data");
        auto* choose = part<QPushButton>("dataChooseFolder");
        QTRY_VERIFY(choose->isVisible());
        QTest::mouseClick(choose, Qt::LeftButton);
        QVERIFY(settled());
        QVERIFY2(page()->answer()->seen, "the folder is read");
        const auto& info = page()->answer()->seen->plan.info;
        QCOMPARE(info.inputs(), 36);
        QCOMPARE(info.classNames, (std::vector<std::string>{"dark", "light"}));
        auto* examples = part<widgets::ExampleView>("dataExamples");
        auto* tabs = part<QTabWidget>("dataTabs");
        QVERIFY(!examples->isEmpty() && tabs->isTabVisible(tabs->indexOf(examples->parentWidget())));
        m_answers.folder.clear(); // nothing is chosen: all stays
        QTest::mouseClick(choose, Qt::LeftButton);
        QVERIFY(!page()->isReading());
    }

    void theOpenStudyMayTakeTheData()
    {
        QVERIFY(m_window->openFile(write("a.yaml",
                                         "search: {n_trials: 33} # mine\n"
                                         "dataset:\n  name: mnist\n  simulate: true\n  resize_val: 8\n")));
        m_window->openFile(m_table);
        QVERIFY(settled());
        choose("dataTask", "classification");
        QVERIFY(settled());
        QVERIFY(part<QPushButton>("dataName")->isEnabled() && part<QPushButton>("dataName")->isVisible());
        QSignalSpy refused(m_window->page<SetupPage>()->document(), &DocumentEditor::message);
        QTest::mouseClick(part<QPushButton>("dataName"), Qt::LeftButton);
        QVERIFY2(refused.isEmpty(), qPrintable(refused.isEmpty() ? QString() : refused[0][0].toString()));
        QCOMPARE(m_window->currentPage(), QString("setup"));
        const QString text = m_window->page<SetupPage>()->document()->text();
        QVERIFY2(text.contains("# mine") && text.contains("rows.csv"), qPrintable(text));
        QVERIFY2(text.contains("task: classification"), qPrintable(text)); // what was chosen goes along
        QVERIFY2(!text.contains("simulate") && !text.contains("resize_val"), qPrintable(text));
        const QString told = m_window->page<SetupPage>()->notice();
        QVERIFY2(told.contains("dataset.simulate, dataset.resize_val"), qPrintable(told));
    }

    /// What the study says of the file it reads already is right about it.
    void theSameFileKeepsWhatIsSaidOfIt()
    {
        QVERIFY(QDir(m_folder.path()).mkpath("sub"));
        QVERIFY(m_window->openFile(write("same.yaml", "dataset:\n  name: file\n  path: \"sub/../rows.csv\"\n"
                                                      "  group_column: level # of one event\n"
                                                      "  time_column: width\n")));
        m_window->openFile(m_table);
        QVERIFY(settled());
        choose("dataTask", "classification");
        QVERIFY(settled());
        QTest::mouseClick(part<QPushButton>("dataName"), Qt::LeftButton);
        const QString text = m_window->page<SetupPage>()->document()->text();
        QVERIFY2(text.contains("group_column: level # of one event") && text.contains("time_column: width") &&
                     text.contains("task: classification") && text.contains("sub/../rows.csv"),
                 qPrintable(text));
        const QString told = m_window->page<SetupPage>()->notice();
        QVERIFY2(told.contains("stayed") && told.contains("dataset.group_column, dataset.time_column"),
                 qPrintable(told));
    }

    /// At the size of a small notebook every heading of the inputs can be read, and no card has an empty one.
    void headingsCanBeRead()
    {
        drop(m_table);
        QVERIFY(QTest::qWaitFor([&] { return page()->answer() != nullptr; }, 20000));
        page()->tabs()->setCurrentIndex(2);
        QCoreApplication::processEvents();
        auto* inputs = page()->findChild<QTableWidget*>(QStringLiteral("dataInputs"));
        QVERIFY(inputs->isVisible());
        for (int column = 0; column < inputs->columnCount(); ++column) {
            QVERIFY2(inputs->columnWidth(column) >= inputs->horizontalHeader()->sectionSizeHint(column),
                     qPrintable(inputs->horizontalHeaderItem(column)->text()));
        }
        QVERIFY(!inputs->horizontalScrollBar()->isVisible());
        for (const auto* card : page()->findChildren<widgets::Card*>()) {
            const auto* header = card->findChild<QWidget*>(QStringLiteral("cardHeader"));
            QVERIFY(!card->title().isEmpty() || !header->isVisible());
        }
    }

    void itFitsASmallWindow()
    {
        m_window->openFile(m_table);
        QVERIFY(settled());
        for (int tab = 0; tab < page()->tabs()->count(); ++tab) {
            page()->tabs()->setCurrentIndex(tab);
            QCoreApplication::processEvents();
            const auto* area = page()->findChild<QScrollArea*>(QStringLiteral("pageBody"));
            QVERIFY(!area->horizontalScrollBar()->isVisible() && !area->verticalScrollBar()->isVisible());
        }
    }

    /// A file that is replaced by another one while it is read ends with the latter.
    void theLatestFileWins()
    {
        const QString second =
            write("second.csv", "x,y,label\n1,2,a\n2,3,b\n3,1,a\n4,4,b\n5,2,a\n6,9,b\n7,1,a\n8,2,b\n");
        m_window->openFile(m_table);
        m_window->openFile(second);
        QVERIFY(settled());
        QCOMPARE(page()->answer()->seen->plan.info.inputs(), 2);
    }
};

QTEST_MAIN(TestDataPage)
#include "tst_data_page.moc"
