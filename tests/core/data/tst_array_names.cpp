// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zip_writer.h"

#include "snac/data/array_names.h"
#include "snac/data/npz_choice.h"

#include <QTest>

using namespace snac;
using namespace snac::data;

class TestArrayNames : public QObject
{
    Q_OBJECT

private:
    /// What is taken as inputs and truth of arrays with these names: matrices, and vectors where a name ends
    /// with "|".
    static QString taken(const QStringList& names, const NpzQuestion& question = {})
    {
        std::vector<std::pair<std::string, std::string>> members;
        for (const QString& name : names) {
            const bool vector = name.endsWith('|');
            members.emplace_back((vector ? name.chopped(1) : name).toStdString() + ".npy",
                                 vector ? writeNpy("<f4", {3}, {0, 1, 0}, false, 1)
                                        : writeNpy("<f4", {3, 2}, {1, 2, 3, 4, 5, 6}, false, 1));
        }
        const std::string archive = writeZip(members, false);
        const auto entries = listNpz(archive, "a.npz");
        const auto choice = entries ? chooseArrays(*entries, question, "a.npz")
                                    : Result<NpzChoice>(std::unexpected(entries.error()));
        return choice ? QString::fromStdString(choice->inputs->name + " " + choice->truth->name)
                      : QString::fromStdString(choice.error().message);
    }

private Q_SLOTS:
    void namesTell_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("role");
        QTest::addColumn<int>("part");
        const auto row = [](const char* name, ArrayRole role, ArrayPart part = ArrayPart::All) {
            QTest::newRow(name) << QString::fromLatin1(name) << int(role) << int(part);
        };
        row("x", ArrayRole::Inputs);
        row("X_train", ArrayRole::Inputs, ArrayPart::Train);
        row("testY", ArrayRole::Truth, ArrayPart::Other);
        row("events", ArrayRole::Side);
        row("energy", ArrayRole::Unknown);
        row("y_weight", ArrayRole::Side);
        row("events/features", ArrayRole::Inputs);
        row("events/labels", ArrayRole::Truth);
        row("run/x", ArrayRole::Inputs);
        row("events/weights", ArrayRole::Side);
        row("events/run", ArrayRole::Side);
        row("events/energy", ArrayRole::Unknown);
        row("train/events/x", ArrayRole::Inputs, ArrayPart::Train);
        row("mean/x", ArrayRole::Side); // of the whole, not a row
        row("weights/x", ArrayRole::Side);
        row("meta/run", ArrayRole::Side);
    }

    void namesTell()
    {
        QFETCH(QString, name);
        QFETCH(int, role);
        QFETCH(int, part);
        const ArrayName told = readArrayName(name.toStdString());
        QCOMPARE(int(told.role), role);
        QCOMPARE(int(told.part), part);
    }

    /// A group of events holds the rows; that says nothing of what each array in it is.
    void groupsOfRowsAreNoSides()
    {
        QCOMPARE(taken({"events/features", "events/labels|"}), QString("events/features events/labels"));
        QCOMPARE(taken({"events/x", "events/y|"}), QString("events/x events/y"));
        QCOMPARE(taken({"events/features", "events/labels|", "meta/run|", "meta/w|"}),
                 QString("events/features events/labels"));
        QCOMPARE(taken({"events/a", "events/labels|"}, {.inputsKey = "events/a", .truthKey = {}}),
                 QString("events/a events/labels"));
    }

    /// The name of an array says more than that of the group it lies in.
    void ownNamesComeFirst()
    {
        QCOMPARE(taken({"data/x", "data/energy", "data/y|"}), QString("data/x data/y"));
        QCOMPARE(taken({"inputs/energies", "labels/kind|"}), QString("inputs/energies labels/kind"));
    }

    /// Where inputs are named, the truth is that beside them.
    void theTruthLiesBesideItsInputs()
    {
        const QStringList two{"muons/x", "muons/y|", "jets/x", "jets/y|"};
        QVERIFY2(taken(two).startsWith("more than one array may hold the inputs"), qPrintable(taken(two)));
        QCOMPARE(taken(two, {.inputsKey = "jets/x", .truthKey = {}}), QString("jets/x jets/y"));
        const QString none = taken({"a/x", "b/y|", "c/y|"});
        QVERIFY2(none.startsWith("more than one array may hold the truth"), qPrintable(none));
    }
};

QTEST_GUILESS_MAIN(TestArrayNames)
#include "tst_array_names.moc"
