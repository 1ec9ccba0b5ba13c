// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/public_sets.h"

#include "snac/data/known_sets.h"

#include <QSet>
#include <QTest>

using namespace snac::data;

class TestPublicSets : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreSound()
    {
        QSet<QString> names;
        for (const PublicSet& set : publicSets()) {
            names.insert(QString::fromUtf8(set.name.data(), static_cast<qsizetype>(set.name.size())));
            QVERIFY(!set.files.empty() && set.page.starts_with("https://") && !set.licence.empty());
            QCOMPARE(findPublicSet(set.name), &set);
            for (const PublicFile& file : set.files) {
                QVERIFY(file.name.find('/') == std::string_view::npos);
                QVERIFY(file.address.empty() ||
                        (file.address.starts_with("https://") && file.address.ends_with(file.name)));
                QVERIFY(file.md5.empty() ||
                        (file.md5.size() == 32 &&
                         file.md5.find_first_not_of("0123456789abcdef") == std::string_view::npos));
                QVERIFY(file.address.empty() || file.bytes > 0); // else nothing would bound a download
            }
        }
        QCOMPARE(names.size(), static_cast<qsizetype>(publicSets().size()));
        QCOMPARE(findPublicSet("nothing"), nullptr);
    }

    /// What is downloaded is what the reader of the set looks for.
    void filesAreThoseThatAreRead()
    {
        for (const char* name : {"mnist", "fashion_mnist"}) {
            const PublicSet* set = findPublicSet(name);
            QVERIFY(set != nullptr && set->canDownload());
            for (const PublicFile& file : set->files) {
                QVERIFY(file.name.ends_with(".gz"));
                QVERIFY(findKnownSet(name)->files.find(file.name.substr(0, file.name.size() - 3)) !=
                        std::string_view::npos);
            }
        }
        for (const PublicFile& file : findPublicSet("qubit")->files) {
            QVERIFY(findKnownSet("qubit")->files.find(file.name) != std::string_view::npos);
        }
        QVERIFY(!findPublicSet("qubit")->canDownload());
    }

    void proofIsSaidHonestly()
    {
        QCOMPARE(proofText({"a", "", 9912422, "00ff"}), std::string("9,912,422 bytes, md5 00ff"));
        QCOMPARE(proofText({"a", "", 512}), std::string("size only: 512 bytes"));
        QCOMPARE(proofText({"a", ""}), std::string("size and checksum not known here"));
    }
};

QTEST_GUILESS_MAIN(TestPublicSets)
#include "tst_public_sets.moc"
