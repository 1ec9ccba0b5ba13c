// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/hardware/board.h"
#include "snac/hardware/part_name.h"

#include <QTest>

using namespace snac::hardware;

class TestPartName : public QObject
{
    Q_OBJECT

private slots:
    void oneSpelling_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<QByteArray>("device");
        const auto add = [](const char* text, const char* part, const char* device) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(part) << QByteArray(device);
        };
        add("7z020clg400-1", "xc7z020-clg400-1", "xc7z020");
        add("xc7z020clg400-1", "xc7z020-clg400-1", "xc7z020");
        add("xc7z020-clg400-1", "xc7z020-clg400-1", "xc7z020");
        add("XC7Z020-CLG400-1", "xc7z020-clg400-1", "xc7z020");
        add(" xc7z020_clg400_1 ", "xc7z020-clg400-1", "xc7z020");
        add("xc7z020:clg400:-1", "xc7z020-clg400-1", "xc7z020");
        add("7z020", "xc7z020", "xc7z020");
        add("xc7z007sclg225-1", "xc7z007s-clg225-1", "xc7z007s");
        add("xa7z020clg484-1Q", "xa7z020-clg484-1q", "xa7z020");
        add("7k325tffg900-2", "xc7k325t-ffg900-2", "xc7k325t");
        add("xc7k325t-ffg900-2", "xc7k325t-ffg900-2", "xc7k325t");
        add("7vx690tffg1761-2", "xc7vx690t-ffg1761-2", "xc7vx690t");
        add("xc7vx690tffg1761-2", "xc7vx690t-ffg1761-2", "xc7vx690t");
        add("xc7a35ticsg324-1L", "xc7a35ti-csg324-1l", "xc7a35ti");
        add("7a100tcsg324-1", "xc7a100t-csg324-1", "xc7a100t");
        add("xc7s50csga324-1", "xc7s50-csga324-1", "xc7s50");
        add("xc7vh580thcg1155-2", "xc7vh580t-hcg1155-2", "xc7vh580t");
        add("vu13p-flga2577-2-e", "xcvu13p-flga2577-2-e", "xcvu13p");
        add("xcvu13p-flga2577-2-E", "xcvu13p-flga2577-2-e", "xcvu13p");
        add("xcvu9pflga2104-2L-e", "xcvu9p-flga2104-2l-e", "xcvu9p");
        add("ku115-flvb2104-2-i", "xcku115-flvb2104-2-i", "xcku115");
        add("xcku115flvb2104-2-i", "xcku115-flvb2104-2-i", "xcku115");
        add("xczu9eg-ffvb1156-2-e", "xczu9eg-ffvb1156-2-e", "xczu9eg");
        add("zu9egffvb1156-2-e", "xczu9eg-ffvb1156-2-e", "xczu9eg");
        add("xczu49dr-ffvf1760-2-e", "xczu49dr-ffvf1760-2-e", "xczu49dr");
        add("xcu250-figd2104-2L-e", "xcu250-figd2104-2l-e", "xcu250");
        add("xcu50-fsvh2104-2-e", "xcu50-fsvh2104-2-e", "xcu50");
        add("xck26-sfvc784-2LV-c", "xck26-sfvc784-2lv-c", "xck26");
        add("xcvc1902-vsva2197-2MP-e-S", "xcvc1902-vsva2197-2mp-e-s", "xcvc1902");
        add("XCVU13P", "xcvu13p", "xcvu13p");
    }

    void oneSpelling()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, part);
        QFETCH(QByteArray, device);
        QVERIFY(isPart(text.toStdString()));
        QCOMPARE(QByteArray::fromStdString(normalPart(text.toStdString())), part);
        QCOMPARE(QByteArray::fromStdString(normalPart(part.toStdString())), part); // and stays so
        QCOMPARE(QByteArray::fromStdString(deviceOfPart(text.toStdString())), device);
    }

    void otherNamesAreNoParts_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* name :
             {"", "pynq-z2", "u250", "kria", "5CSEMA5F31C6", "10AX115", "ep4ce", "xc", "xq-", "7", "zcu102",
              "virtex", "vc707", "zcu_102", "agilex-7", "vu13p-copy", "vu13p-copy2", "ku115-mine"}) {
            QTest::newRow(name) << QByteArray(name);
        }
    }

    void otherNamesAreNoParts()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!isPart(text.toStdString()));
        QCOMPARE(QByteArray::fromStdString(normalPart(text.toStdString())), text.toLower());
    }

    void everyBoardIsFoundByItsPartInEverySpelling()
    {
        const auto catalogue = BoardCatalogue::load({SNAC_SOURCE_DIR "/resources/boards"});
        QVERIFY(catalogue.boards().size() > 5);
        for (const Board& board : catalogue.boards()) {
            const std::string part = normalPart(board.part);
            std::string glued = part;
            glued.erase(glued.find('-'), 1);
            std::string bare = glued.substr(2);
            for (const std::string& name :
                 {part, board.part, glued, QString::fromStdString(part).toUpper().toStdString(),
                  isPart(bare) ? bare : part}) {
                const auto found = catalogue.find(name);
                QVERIFY2(found, name.c_str());
                QCOMPARE(found->id, board.id);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPartName)
#include "tst_part_name.moc"
