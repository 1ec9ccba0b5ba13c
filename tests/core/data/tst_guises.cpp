// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/prepare.h"
#include "snac/data/reading.h"

#include "zip_writer.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace snac::data;

namespace {

using Row = QStringList; // two inputs and the class

/// The rows that all guises hold.
QList<Row> rowsOf(const QStringList& classes)
{
    QList<Row> rows;
    for (int i = 0; i < 12; ++i) {
        rows << Row{QString::number(0.5 + i * 0.75), QString::number(-3.25 + i * 1.5),
                    classes[i % 2 == 0 ? 0 : 1]};
    }
    return rows;
}

struct Guise
{
    QString separator = ",";
    QString end = "\n";
    QStringList header = {"a", "b", "label"};
    QStringList classes = {"g", "q"};
    QList<int> order = {0, 1, 2}; // of input 1, input 2, class
    bool index = false;           // a column before the others that counts from 0
    bool trailing = false;        // a separator behind every row
    QChar decimal = '.';
    QString quote = {};  // around every field of the rows
    QString before = {}; // text before the header
};

QByteArray text(const Guise& guise)
{
    QString result = guise.before;
    const auto line = [&](const QStringList& fields) {
        result += fields.join(guise.separator) + (guise.trailing ? guise.separator : QString()) + guise.end;
    };
    if (!guise.header.isEmpty()) {
        line(guise.header);
    }
    int number = 0;
    for (const Row& row : rowsOf(guise.classes)) {
        QStringList fields;
        if (guise.index) {
            fields << QString::number(number++);
        }
        for (const int column : guise.order) {
            QString field = row[column];
            if (column < 2) {
                field.replace('.', guise.decimal);
            }
            fields << guise.quote + field + guise.quote;
        }
        line(fields);
    }
    return result.toUtf8();
}

QByteArray toBytes(const std::string& bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

QList<double> flat(int from, int to)
{
    QList<double> values;
    for (const Row& row : rowsOf({"0", "1"})) {
        for (int column = from; column < to; ++column) {
            values << row[column].toDouble();
        }
    }
    return values;
}

QByteArray gzipped(const QByteArray& content)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(content.size()))) + 32,
                      '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

std::string x()
{
    return writeNpy("<f4", {12, 2}, flat(0, 2), false, 1);
}
std::string y()
{
    return writeNpy("<i8", {12}, flat(2, 3), false, 1);
}

} // namespace

class TestGuises : public QObject
{
    Q_OBJECT

private:
    snac::RunControl m_control;
    QTemporaryDir m_folder;

    std::string write(const char* name, const QByteArray& content) const
    {
        QFile file(m_folder.filePath(name));
        (void)file.open(QIODevice::WriteOnly);
        file.write(content);
        return file.fileName().toStdString();
    }

private slots:
    void allGiveTheSameRows_data()
    {
        QTest::addColumn<QByteArray>("content");
        const auto add = [](const char* name, const Guise& guise) { QTest::newRow(name) << text(guise); };
        const auto numbers = [](Guise guise) {
            guise.classes = QStringList{"0", "1"};
            return guise;
        };
        add("plain", {});
        add("crlf", {.end = "\r\n"});
        add("cr alone", {.end = "\r"});
        add("cr alone, no header", {.end = "\r", .header = {}});
        add("semicolons", {.separator = ";"});
        add("tabs", {.separator = "\t"});
        add("bars", {.separator = "|"});
        add("blanks", {.separator = " "});
        add("runs of blanks", {.separator = "   "});
        add("comma and blank", {.separator = ", "});
        add("byte order mark", {.before = "\xEF\xBB\xBF"});
        add("byte order mark, no header", {.header = {}, .before = "\xEF\xBB\xBF"});
        add("blank lines", {.end = "\n\n", .before = "\n\n"});
        add("no header", {.header = {}});
        add("no header, numbers", numbers({.header = {}}));
        add("no header, tabs", {.separator = "\t", .header = {}});
        add("no header, blanks, numbers", numbers({.separator = " ", .header = {}}));
        for (const char* name :
             {"y", "class", "label", "target", "Y", "Class", "labels", "targets", "classes"}) {
            // The first row must not be taken for a header because its class has such a name.
            QTest::newRow((std::string("no header, a class called ") + name).c_str())
                << text({.header = {}, .classes = {name, "zz"}});
            QTest::newRow((std::string("no header, class first, called ") + name).c_str())
                << text({.header = {}, .classes = {name, "zz"}, .order = {2, 0, 1}});
        }
        add("numbered header", {.header = {"0", "1", "label"}});
        add("numbered header alone", numbers({.header = {"0", "1", "2"}}));
        add("numbered header in quotes", numbers({.header = {"\"0\"", "\"1\"", "\"2\""}}));
        add("pandas index", {.header = {"", "a", "b", "label"}, .index = true});
        add("pandas index, numbered header", numbers({.header = {"", "0", "1", "2"}, .index = true}));
        add("pandas index read again", {.header = {"Unnamed: 0", "a", "b", "label"}, .index = true});
        add("index by name", {.header = {"index", "a", "b", "label"}, .index = true});
        add("a statement of the separator", {.separator = ";", .before = "sep=;\n"});
        add("a statement of the separator, crlf", {.separator = ",", .end = "\r\n", .before = "sep=,\r\n"});
        add("index by name, capital", {.header = {"ID", "a", "b", "label"}, .index = true});
        add("header after a sign", {.header = {"# a", "b", "label"}});
        add("header after a sign, class first", {.header = {"# label", "a", "b"}, .order = {2, 0, 1}});
        add("header after a sign without blank", {.header = {"#label", "a", "b"}, .order = {2, 0, 1}});
        add("header after a sign, blanks",
            {.separator = " ", .header = {"# label", "a", "b"}, .order = {2, 0, 1}});
        add("comments before", {.before = "# made by hand\n# in June, with care\n"});
        add("comments before, no header", {.header = {}, .before = "# made by hand\n"});
        add("class first", {.header = {"label", "a", "b"}, .order = {2, 0, 1}});
        add("class in the middle, by its text", {.header = {"a", "kind", "b"}, .order = {0, 2, 1}});
        add("class in the middle, no header", {.header = {}, .order = {0, 2, 1}});
        add("class in the middle, by its name",
            numbers({.header = {"a", "target", "b"}, .order = {0, 2, 1}}));
        add("decimal commas", {.separator = ";", .decimal = ','});
        add("decimal commas, no header", {.separator = ";", .header = {}, .decimal = ','});
        add("decimal commas, no header, numbers", numbers({.separator = ";", .header = {}, .decimal = ','}));
        add("decimal commas, tabs", {.separator = "\t", .decimal = ','});
        add("decimal commas, blanks, no header", {.separator = " ", .header = {}, .decimal = ','});
        add("decimal commas in quotes", {.separator = ";", .decimal = ',', .quote = "\""});
        add("decimal commas in quotes between commas", {.decimal = ',', .quote = "\""});
        add("decimal commas in quotes between commas, no header",
            {.header = {}, .decimal = ',', .quote = "\""});
        add("decimal commas in quotes between commas, numbers", numbers({.decimal = ',', .quote = "\""}));
        for (const QString& separator : QStringList{" , ", "  ,  ", " ,", " ; ", " | ", " \t "}) {
            const QByteArray name = "blanks around '" + separator.toLatin1() + "'";
            QTest::newRow(name.constData()) << text({.separator = separator});
            QTest::newRow((name + ", numbers").constData()) << text(numbers({.separator = separator}));
            QTest::newRow((name + ", no header").constData()) << text({.separator = separator, .header = {}});
            QTest::newRow((name + ", no header, numbers").constData())
                << text(numbers({.separator = separator, .header = {}}));
            if (!separator.contains(',')) {
                QTest::newRow((name + ", decimal commas").constData())
                    << text({.separator = separator, .decimal = ','});
            }
        }
        add("quotes", {.header = {"\"a\"", "\"b\"", "\"label\""}, .quote = "\""});
        add("quotes, no header", {.header = {}, .quote = "\""});
        add("quoted names with commas", {.header = {"\"mass, GeV\"", "\"pt, GeV\"", "label"}});
        add("separator behind every row", {.trailing = true});
        add("separator behind every row, no header", {.header = {}, .trailing = true});
        add("no line break at the end", {.header = {"a", "b", "label"}, .before = ""});
        QTest::newRow("packed") << gzipped(text({}));
        QByteArray numbered = "\"a\" \"b\" \"label\"\n"; // as R writes it
        int number = 0;
        for (const Row& row : rowsOf({"\"g\"", "\"q\""})) {
            numbered += '"' + QByteArray::number(++number) + "\" " + row.join(' ').toUtf8() + '\n';
        }
        QTest::newRow("names of all columns but the row numbers") << numbered;
        QByteArray twice = "Unnamed: 0.1,Unnamed: 0,a,b,label\n";
        QByteArray shuffled = ",a,b,label\n";
        QByteArray named = "id,a,b,label\n";
        number = 0;
        for (const Row& row : rowsOf({"g", "q"})) {
            const QByteArray rest = row.join(',').toUtf8() + '\n';
            const QByteArray count = QByteArray::number(number);
            twice += count + ',' + count + ',' + rest;
            shuffled += QByteArray::number((number * 5 + 3) % 12 + 100) + ',' + rest;
            named += "jet" + count + ',' + rest;
            ++number;
        }
        QTest::newRow("two indices") << twice;
        for (const char* name : {"event_id", "EventNumber", "jet_id", "uuid"}) {
            QByteArray table = QByteArray(name) + ",a,b,label\n";
            number = 0;
            for (const Row& row : rowsOf({"g", "q"})) {
                table += QByteArray::number(++number) + ',' + row.join(',').toUtf8() + '\n';
            }
            QTest::addRow("index called %s", name) << table;
            for (const bool named : {true, false}) { // at the end, after a truth with and without its name
                QByteArray end = QByteArray(named ? "a,b,label," : "a,b,kind,") + name + '\n';
                for (const Row& row : rowsOf({"g", "q"})) {
                    end += row.join(',').toUtf8() + ',' + QByteArray::number(1000 - ++number) + '\n';
                }
                QTest::addRow("index called %s at the end, truth %s", name, named ? "named" : "unnamed")
                    << end;
            }
        }
        // What pandas leaves of tables that were put together, or of an index of floats.
        for (const QByteArray& name : QByteArrayList{"", "Unnamed: 0", "\"\"", "unnamed: 0"}) {
            for (const bool repeats : {false, true}) {
                for (const bool floats : {false, true}) {
                    for (const QStringList& classes : {QStringList{"g", "q"}, QStringList{"0", "1"}}) {
                        QByteArray table = name + ",a,b,label\n";
                        number = 0;
                        for (const Row& row : rowsOf(classes)) {
                            table += QByteArray::number(repeats ? number % 6 : number) +
                                     (floats ? ".0," : ",") + row.join(',').toUtf8() + '\n';
                            ++number;
                        }
                        QTest::newRow(("index called '" + name + "'" + (repeats ? ", repeats" : "") +
                                       (floats ? ", floats" : "") + ", classes " + classes[0].toUtf8())
                                          .constData())
                            << table;
                    }
                }
            }
        }
        QTest::newRow("an index of chosen rows") << shuffled;
        QTest::newRow("ids of text") << named;
        const std::string inputs = x();
        const std::string truth = y();
        const std::string other = writeNpy("<f4", {3, 2}, {9, 9, 9, 9, 9, 9}, false, 1);
        const std::string otherTruth = writeNpy("<i8", {3}, {1, 1, 0}, false, 1);
        const std::string weight = writeNpy("<f8", {12}, flat(0, 1), false, 1);
        const std::string ids = writeNpy("<u4", {12}, flat(2, 3), false, 1);
        const auto zip = [&](const char* name,
                             const std::vector<std::pair<std::string, std::string>>& members) {
            QTest::newRow(name) << toBytes(writeZip(members, true));
        };
        zip("npz x and y", {{"x.npy", inputs}, {"y.npy", truth}});
        zip("npz X and Y", {{"X.npy", inputs}, {"Y.npy", truth}});
        zip("npz data and target", {{"data.npy", inputs}, {"target.npy", truth}});
        zip("npz features and labels", {{"labels.npy", truth}, {"features.npy", inputs}});
        zip("npz train and test", {{"x_test.npy", other},
                                   {"x_train.npy", inputs},
                                   {"y_test.npy", otherTruth},
                                   {"y_train.npy", truth}});
        zip("npz X_train, X_val, X_test",
            {{"X_test.npy", other}, {"X_val.npy", other}, {"X_train.npy", inputs}, {"Y_train.npy", truth}});
        zip("npz train_x", {{"train_x.npy", inputs}, {"train_y.npy", truth}, {"test_x.npy", other}});
        zip("npz xTrain", {{"xTest.npy", other}, {"xTrain.npy", inputs}, {"yTrain.npy", truth}});
        zip("npz xtrain", {{"xtest.npy", other}, {"xtrain.npy", inputs}, {"ytrain.npy", truth}});
        zip("npz x beside x_test", {{"x.npy", inputs}, {"y.npy", truth}, {"x_test.npy", other}});
        zip("npz weights and ids", {{"event_id.npy", ids},
                                    {"w.npy", weight},
                                    {"weights.npy", weight},
                                    {"x.npy", inputs},
                                    {"y.npy", truth}});
        zip("npz weight of the truth", {{"x.npy", inputs}, {"y.npy", truth}, {"y_weight.npy", weight}});
        zip("npz by elimination", {{"jetvars.npy", inputs}, {"kind.npy", truth}});
        zip("npz fortran order", {{"x.npy", writeNpy(
                                                "<f8", {12, 2},
                                                [] {
                                                    QList<double> values;
                                                    const QList<double> rows = flat(0, 2);
                                                    for (int column = 0; column < 2; ++column) {
                                                        for (int row = 0; row < 12; ++row) {
                                                            values << rows[2 * row + column];
                                                        }
                                                    }
                                                    return values;
                                                }(),
                                                true, 1)},
                                  {"y.npy", truth}});
        zip("npz one column of truth",
            {{"x.npy", inputs}, {"y.npy", writeNpy("|u1", {12, 1}, flat(2, 3), false, 2)}});
    }

    void allGiveTheSameRows()
    {
        QFETCH(QByteArray, content);
        DatasetOptions options;
        options.name = "file";
        options.path = write("rows", content);
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(static_cast<int>(dataset->samples.rows() - dataset->testRows), 12);
        QCOMPARE(dataset->info.inputs(), 2);
        QCOMPARE(dataset->info.classes(), 2);
        const QList<Row> rows = rowsOf({"0", "1"});
        for (int i = 0; i < 12; ++i) {
            QCOMPARE(dataset->samples.inputs(i, 0), rows[i][0].toFloat());
            QCOMPARE(dataset->samples.inputs(i, 1), rows[i][1].toFloat());
            QCOMPARE(dataset->samples.labels[static_cast<std::size_t>(i)], i % 2);
        }
        // And what was decided is said.
        QCOMPARE(dataset->info.reading.rows, 12 + dataset->testRows);
        if (dataset->testRows == 0) {
            QCOMPARE(dataset->info.reading.classCounts, (std::vector<std::int64_t>{6, 6}));
        }
        QVERIFY(!dataset->info.reading.format.empty() && !dataset->info.reading.truth.empty());
    }

    void whatIsLeftOutIsSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        const auto add = [](const char* name, const QByteArray& content, const char* says) {
            QTest::newRow(name) << content << says;
        };
        add("index", text({.header = {"", "a", "b", "label"}, .index = true}),
            "column1 (it only numbers the rows)");
        add("comments", text({.before = "# made by hand\n"}), "1 line that begins with '#'");
        add("separator", text({.trailing = true}), "column4 (empty: every row ends in a delimiter)");
        add("test set",
            toBytes(writeZip({{"x_train.npy", x()}, {"y_train.npy", y()}, {"x_test.npy", x()}}, false)),
            "array x_test (12 x 2): a part that was set apart; the study makes its own");
        add("weights", toBytes(writeZip({{"x.npy", x()}, {"y.npy", y()}, {"w.npy", y()}}, false)),
            "array w (12)");
    }

    void whatIsLeftOutIsSaid()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        DatasetOptions options;
        options.name = "file";
        options.path = write("rows", content);
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->info.reading.leftOut, std::vector<std::string>{says.toStdString()});
        QString lines;
        for (const ReadingLine& line : readingLines(dataset->info)) {
            lines += QString::fromStdString(line.name + ": " + line.text + "\n");
        }
        QVERIFY2(lines.contains("Left out: " + says), qPrintable(lines));
    }

    /// Where digits are parted by blanks "0 497 154" might be one number.
    void classesThatAreNumbersAreToldFromTheirRows()
    {
        DatasetInfo info;
        info.classNames = {"0", "1"};
        info.reading.classCounts = {497154, 502846};
        QCOMPARE(classText(info), std::string("0: 497,154, 1: 502,846"));
        info.classNames = {"g", "q"};
        QCOMPARE(classText(info), std::string("g 497,154, q 502,846"));
    }

    void rowsWithMissingValuesAreRefusedOrLeftOutAndCounted_data()
    {
        QTest::addColumn<QString>("mark");
        for (const char* mark : {"", "NA", "n/a", "nan", "NaN", "null", "None", "?", "-", "inf"}) {
            QTest::newRow(*mark == '\0' ? "empty" : mark) << mark;
        }
    }

    void rowsWithMissingValuesAreRefusedOrLeftOutAndCounted()
    {
        QFETCH(QString, mark);
        QByteArray content = text({.classes = {"0", "1"}});
        content += (mark + ",1,0\n").toUtf8() + ("1," + mark + ",1\n").toUtf8();
        DatasetOptions options;
        options.name = "file";
        options.path = write("rows.csv", content);
        const auto refused = loadDataset(options, m_control);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().place.line, 14);
        QVERIFY(refused.error().message.find("dataset.missing_values: drop_rows") != std::string::npos);
        options.missingValues = "drop_rows";
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(static_cast<int>(dataset->samples.rows()), 12);
        QCOMPARE(dataset->info.reading.leftOut,
                 std::vector<std::string>{"2 rows with a missing value, the first in line 14"});
    }

    void wholeNumbersBeyondDoublesStayApart_data()
    {
        QTest::addColumn<QByteArray>("content");
        QByteArray rows = "a,b,label\n";
        for (int i = 0; i < 12; ++i) {
            rows += QByteArray::number(i * 0.3) + ",1.5," +
                    (i % 2 == 0 ? "9007199254740993" : "9007199254740992") + "\n";
        }
        QTest::newRow("text") << rows;
        std::string truth = writeNpy("<i8", {12}, QList<double>(12, 0.0), false, 1);
        for (std::size_t i = 0; i < 12; ++i) {
            truth.replace(truth.size() - 8 * (12 - i), 8,
                          littleEndian(i % 2 == 0 ? 9007199254740993 : 9007199254740992, 8));
        }
        QTest::newRow("array") << toBytes(writeZip({{"x.npy", x()}, {"y.npy", truth}}, false));
    }

    void wholeNumbersBeyondDoublesStayApart()
    {
        QFETCH(QByteArray, content);
        DatasetOptions options;
        options.name = "file";
        options.path = write("rows", content);
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->info.classNames,
                 (std::vector<std::string>{"9007199254740992", "9007199254740993"}));
        QCOMPARE(dataset->samples.labels.front(), 1);
    }

    /// Zeros in front make another text, and numbers that are written in two ways are no reason to join
    /// classes.
    void zerosInFrontKeepClassesApart_data()
    {
        QTest::addColumn<QStringList>("labels");
        QTest::addColumn<QStringList>("classes");
        QTest::addColumn<QString>("note");
        QTest::newRow("three digits")
            << QStringList{"007", "7", "9"} << QStringList{"7", "007", "9"} << "007 and 7";
        QTest::newRow("one digit") << QStringList{"1", "01", "2"} << QStringList{"1", "01", "2"}
                                   << "01 and 1";
        QTest::newRow("zero") << QStringList{"0", "00", "000"} << QStringList{"0", "00", "000"} << "0 and 00";
        QTest::newRow("negative") << QStringList{"-07", "-7", "3"} << QStringList{"-07", "-7", "3"}
                                  << "-07 and -7";
        QTest::newRow("in quotes") << QStringList{"\"007\"", "\"7\"", "\"9\""} << QStringList{"7", "007", "9"}
                                   << "007 and 7";
        QTest::newRow("beyond doubles")
            << QStringList{"09007199254740993", "9007199254740993", "9007199254740992"}
            << QStringList{"9007199254740992", "9007199254740993", "09007199254740993"}
            << "09007199254740993 and 9007199254740993";
        QTest::newRow("always the same zeros")
            << QStringList{"007", "008", "009"} << QStringList{"7", "8", "9"} << "";
        QTest::newRow("a point is no zero") << QStringList{"7", "7.0", "+7"} << QStringList{"7"} << "";
    }

    void zerosInFrontKeepClassesApart()
    {
        QFETCH(QStringList, labels);
        QFETCH(QStringList, classes);
        QFETCH(QString, note);
        QByteArray table = "a,b,label\n";
        for (int i = 0; i < 30; ++i) {
            table += QByteArray::number(i % 7 + 0.5) + "," + QByteArray::number(i % 5) + "," +
                     labels[i % 3].toUtf8() + "\n";
        }
        table += "1.5,2,11\n0.5,1,11\n"; // a class more, for two at least
        classes.insert(std::find_if(classes.begin(), classes.end(),
                                    [](const QString& text) { return text.toDouble() > 11; }) -
                           classes.begin(),
                       "11");
        classes.removeDuplicates();
        DatasetOptions options;
        options.name = "file";
        options.path = write("rows", table);
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QStringList found;
        for (const std::string& name : dataset->info.classNames) {
            found << QString::fromStdString(name);
        }
        QCOMPARE(found, classes);
        const auto& notes = dataset->info.reading.notes;
        QCOMPARE(std::any_of(notes.begin(), notes.end(),
                             [&](const std::string& text) {
                                 return text.find("classes " + note.toStdString() + " are kept apart") !=
                                        std::string::npos;
                             }),
                 !note.isEmpty());
        // As a quantity both are one number.
        options.task = TaskKind::Regression;
        const auto quantity = loadDataset(options, m_control);
        QVERIFY2(quantity.has_value(), quantity ? "" : quantity.error().toString().c_str());
        QCOMPARE(quantity->samples.targets(0, 0), static_cast<float>(labels[0].remove('"').toDouble()));
    }

    void constantInputsAreNoted()
    {
        DatasetOptions options;
        options.name = "file";
        options.path = write("rows.csv", "a,b,label\n1,7,0\n2,7,1\n3,7,0\n");
        const auto dataset = loadDataset(options, m_control);
        QVERIFY(dataset.has_value());
        QCOMPARE(dataset->info.reading.notes,
                 std::vector<std::string>{"1 input with one value in all rows, of no use: b"});
    }
};

QTEST_GUILESS_MAIN(TestGuises)
#include "tst_guises.moc"
