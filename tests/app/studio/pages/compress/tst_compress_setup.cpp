// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../fake_study.h"

#include "snac/studio/pages/compress/compress_setup.h"

#include "snac/config/local_search.h"
#include "snac/widgets/cards/card.h"
#include "snac/widgets/fields/chip_list_edit.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace snac;
using namespace snac::studio;

class TestCompressSetup : public QObject
{
    Q_OBJECT

private:
    template<class T>
    static T* part(const CompressSetup& setup, const QByteArray& name)
    {
        return setup.findChild<T*>(QString::fromLatin1(name));
    }

private slots:
    void explainsAnEmptyStudy()
    {
        StudyModel model;
        CompressSetup setup(&model);
        QVERIFY(setup.problem().contains(QStringLiteral("no trained network")));
        QCOMPARE(setup.stepCount(), 0);
    }

    void listsTheFrontAndCountsSteps()
    {
        StudyModel model;
        CompressSetup setup(&model);
        model.load(fake::summary(5));
        auto* points = part<QListWidget>(setup, "compressPoints");
        QCOMPARE(points->count(), 5);
        const auto second = points->findItems(QStringLiteral("#1 "), Qt::MatchStartsWith);
        QCOMPARE(second.size(), 1);
        QVERIFY2(second[0]->text().contains(QStringLiteral("58.00")), qPrintable(second[0]->text()));
        QVERIFY(setup.problem().contains(QStringLiteral("at least one point")));
        part<QPushButton>(setup, "compressAll")->click();
        QCOMPARE(setup.trials().size(), std::size_t(5));
        QCOMPARE(setup.problem(), QString());
        QCOMPARE(setup.stepCount(), 5 * 3 * 5); // three precisions, four rounds and the start
        auto* schedule = part<QLineEdit>(setup, "field_local_search.schedule");
        schedule->clear();
        QTest::keyClicks(schedule, QStringLiteral("none"));
        setup.flush();
        QCOMPARE(setup.stepCount(), 5 * 3); // no rounds: the start alone
        compression::CompressionOptions both;
        both.methods = {compression::Method::Iterative, compression::Method::OneShot};
        setup.setOptions(both);
        QCOMPARE(part<widgets::ChipListEdit>(setup, "field_local_search.method")->values(),
                 QStringList({"iterative", "one-shot"}));
        QCOMPARE(setup.stepCount(), 2 * 5 * 3 * 5);
        part<QPushButton>(setup, "compressNone")->click();
        QVERIFY(setup.trials().empty());
    }

    /// A mean over folds is another number than the trial's own score in the plot beside it, and says so.
    void meansOfFoldsSaySo()
    {
        for (const int folds : {1, 3}) {
            StudyModel model;
            CompressSetup setup(&model);
            auto summary = fake::summary(2);
            summary.start.config.training.folds = folds;
            model.load(summary);
            setup.show();
            const QString text = setup.findChild<widgets::Card*>()->subtitle();
            QCOMPARE(text.contains(QStringLiteral("mean of 3 folds")), folds == 3);
            // Nothing is cut from the figures of a point.
            auto* points = part<QListWidget>(setup, "compressPoints");
            QVERIFY(points->item(0)->text().contains(QStringLiteral("LUT ")));
            QVERIFY(!points->item(0)->text().contains(QStringLiteral("folds")));
        }
    }

    void kneeChecksOnePoint()
    {
        StudyModel model;
        CompressSetup setup(&model);
        model.load(fake::summary(7));
        part<QPushButton>(setup, "compressKnee")->click();
        QCOMPARE(setup.trials().size(), std::size_t(1));
        QCOMPARE(model.selected(), setup.trials().front()); // one selection for all views
    }

    void checksStayWhenTheFrontGrows()
    {
        StudyModel model;
        CompressSetup setup(&model);
        model.load(fake::summary(4));
        setup.setTrials({2});
        setup.showFront();
        QCOMPARE(setup.trials(), std::vector<int>{2});
    }

    void optionsAreRead()
    {
        StudyModel model;
        CompressSetup setup(&model);
        compression::CompressionOptions options;
        options.precisions = {{8, 3, true, Rounding::Rnd, Overflow::Sat}};
        options.methods = {compression::Method::OneShot};
        options.structures = {compression::Structure::Structured};
        options.schedule = *compression::parseSchedule("30, 60");
        options.epochs = 2;
        options.warmUpEpochs = 3;
        options.ranking = compression::Ranking::Global;
        options.after = compression::AfterPruning::Rewind;
        options.accuracyFloor = 0.7;
        options.distillation = 0.5;
        options.warmUpMinSteps = 1000; // of epochs that the study does not write
        options.minSteps = 200;
        setup.setOptions(options);
        const auto read = setup.options();
        QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
        QCOMPARE(compression::settingsText(*read), compression::settingsText(options));
        QVERIFY(read->precisions == options.precisions);
        QVERIFY(read->methods == options.methods);
        QVERIFY(read->structures == options.structures);
        QVERIFY(std::abs(read->accuracyFloor - 0.7) < 1e-9);
    }

    /// The form is the field table: every row of the local search, with the label, the help and the limits of
    /// the page Setup.
    void everySettingHasAField()
    {
        StudyModel model;
        CompressSetup setup(&model);
        for (const config::Field* field : config::localSearchFields()) {
            const QByteArray path(field->path.data(), static_cast<qsizetype>(field->path.size()));
            const auto* editor = part<QWidget>(setup, "field_" + path);
            QVERIFY2(editor, path);
            QCOMPARE(editor->accessibleName(), QString::fromUtf8(field->label.data(), field->label.size()));
            const auto* help = part<QWidget>(setup, "help_" + path);
            QVERIFY2(help, path);
            QCOMPARE(help->accessibleDescription(),
                     QString::fromUtf8(field->help.data(), field->help.size()));
        }
    }

    void aPresetFillsTheFields()
    {
        StudyModel model;
        CompressSetup setup(&model);
        setup.setOptions({});
        auto* preset = part<QComboBox>(setup, "localSearchPreset");
        QCOMPARE(preset->currentText(), QStringLiteral("uniform + pruned"));
        preset->setCurrentIndex(1);
        Q_EMIT preset->activated(1);
        QVERIFY(setup.options());
        QVERIFY(setup.options()->granularity == training::Granularity::Weight);
        QVERIFY(setup.options()->bitCost > 0.0);
        auto* line = part<QLineEdit>(setup, "field_local_search.schedule");
        QCOMPARE(line->text(), QStringLiteral("30, 50, 70, 85"));
        line->clear();
        QTest::keyClicks(line, QStringLiteral("40"));
        setup.flush();
        QCOMPARE(preset->currentText(), QStringLiteral("settings of your own"));
        preset->setCurrentIndex(0);
        Q_EMIT preset->activated(0);
        QCOMPARE(compression::settingsText(*setup.options()), compression::settingsText({}));
        const int heavy = preset->findText(QStringLiteral("heavy"));
        QVERIFY(heavy > 1);
        preset->setCurrentIndex(heavy);
        Q_EMIT preset->activated(heavy);
        QCOMPARE(preset->currentText(), QStringLiteral("heavy"));
        QCOMPARE(setup.options()->epochs, 30);
        QCOMPARE(setup.options()->minSteps, 3000);
        QCOMPARE(setup.options()->schedule.rounds(), 10);
    }

    /// Epochs that are written are meant exactly; those of the study keep their least steps.
    void writtenEpochsHaveNoLeastSteps()
    {
        StudyModel model;
        CompressSetup setup(&model);
        compression::CompressionOptions options;
        options.warmUpMinSteps = 1000;
        options.minSteps = 1000;
        setup.setOptions(options);
        auto* epochs = part<QLineEdit>(setup, "field_local_search.pruning_epochs");
        const auto write = [&](const char* text) {
            epochs->clear();
            QTest::keyClicks(epochs, QString::fromLatin1(text));
            setup.flush();
        };
        write("7");
        QCOMPARE(setup.options()->epochs, 7);
        QCOMPARE(setup.options()->minSteps, 0);
        QCOMPARE(setup.options()->warmUpMinSteps, 1000);
        write("100001");
        QVERIFY(!setup.options());
        QVERIFY(!part<QLabel>(setup, "error_local_search.pruning_epochs")->isHidden());
        write("10");
        QCOMPARE(compression::settingsText(*setup.options()), compression::settingsText(options));
    }

    void wrongSchedulesAreTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("goes down") << "80, 50";
        QTest::newRow("everything") << "100";
        QTest::newRow("words") << "some";
    }

    void wrongSchedulesAreTold()
    {
        QFETCH(const QString, text);
        StudyModel model;
        CompressSetup setup(&model);
        model.load(fake::summary(3));
        setup.setTrials({1});
        QCOMPARE(setup.problem(), QString());
        QSignalSpy spy(&setup, &CompressSetup::changed);
        auto* line = part<QLineEdit>(setup, "field_local_search.schedule");
        QCOMPARE(line->text(), QStringLiteral("classic"));
        line->clear();
        QTest::keyClicks(line, text);
        setup.flush();
        QVERIFY(!spy.isEmpty());
        QVERIFY(!setup.problem().isEmpty());
        QVERIFY(!setup.options());
        QCOMPARE(part<QLabel>(setup, "compressSummary")->text(), setup.problem());
        auto* error = part<QLabel>(setup, "error_local_search.schedule");
        QVERIFY(!error->isHidden());
        QVERIFY(setup.problem().contains(error->text()));
        line->clear(); // as the study says again
        QTest::keyClicks(line, QStringLiteral("classic"));
        setup.flush();
        QCOMPARE(setup.problem(), QString());
    }

    void nothingChangesWhileItRuns()
    {
        StudyModel model;
        CompressSetup setup(&model);
        model.load(fake::summary(3));
        setup.setBusy(true);
        QVERIFY(!part<QLineEdit>(setup, "field_local_search.schedule")->isEnabledTo(&setup));
        QVERIFY(!(part<QListWidget>(setup, "compressPoints")->item(0)->flags() & Qt::ItemIsUserCheckable));
        setup.setBusy(false);
        QVERIFY(part<QLineEdit>(setup, "field_local_search.schedule")->isEnabledTo(&setup));
    }
};

QTEST_MAIN(TestCompressSetup)
#include "tst_compress_setup.moc"
