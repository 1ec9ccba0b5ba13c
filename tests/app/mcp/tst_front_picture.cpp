// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures as PNG, drawn by another process: what they show, and what becomes of a process that misbehaves.
#include "front_picture.h"

#include "../cli/snac_process.h"

#include "snac/data/picture_file.h"

#include <QDir>
#include <QTest>

#include <sys/stat.h>

#include <array>
#include <set>

using namespace snac::mcp;
using namespace snac::test;

class TestFrontPicture : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    snac::RunControl m_control;

    [[nodiscard]] RootFolder root() const
    {
        auto opened = RootFolder::open(m_folder.path().toStdString());
        return opened ? std::move(*opened) : throw std::runtime_error(opened.error().message);
    }

    static std::string svgWith(const char* word, int x)
    {
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 960 580' width='960' height='580'>"
               "<rect width='960' height='580' fill='#fff'/><text x='24' y='32' style=\"font:20px 'DejaVu "
               "Sans',sans-serif;fill:#222\">" +
               std::string(word) + "</text><circle cx='" + std::to_string(x) +
               "' cy='300' r='40' fill='#d55e00'/></svg>";
    }

    [[nodiscard]] snac::Result<std::string> drawn(const std::string& svg, const Drawing& drawing) const
    {
        return drawnPng(root(), svg, m_control, drawing);
    }

    static Drawing byThisProgram() { return {.program = program().toStdString()}; }

    /// A program that is started in its place.
    [[nodiscard]] Drawing by(const char* name, const QByteArray& script) const
    {
        const QString file = m_folder.filePath(QLatin1String(name));
        write(file, "#!/bin/sh\n" + script + "\n");
        ::chmod(file.toUtf8().constData(), 0700);
        return {.program = file.toStdString()};
    }

    static snac::data::Picture pictureOf(const snac::Result<std::string>& png)
    {
        auto picture = png ? snac::data::parsePicture(*png, "front.png") : std::unexpected(png.error());
        return picture ? std::move(*picture) : throw std::runtime_error(picture.error().toString());
    }

    using Colour = std::array<int, 3>; ///< as CSS has them

    static Colour at(const snac::data::Picture& picture, int x, int y)
    {
        const auto first = static_cast<std::size_t>((y * picture.columns + x) * picture.channels);
        return {picture.pixels[first] / 257, picture.pixels[first + 1] / 257,
                picture.pixels[first + 2] / 257};
    }

    /// In the place of the word.
    static std::size_t coloursOfWord(const snac::data::Picture& picture)
    {
        std::set<Colour> colours;
        for (int y = 20; y < 80; ++y) {
            for (int x = 40; x < 240; ++x) {
                colours.insert(at(picture, x, y));
            }
        }
        return colours.size();
    }

private slots:
    /// Nothing is left behind, whatever happened.
    void cleanup()
    {
        const QDir place(m_folder.filePath(".snac-jobs/tmp"));
        QCOMPARE(place.entryList({"picture-*"}, QDir::AllEntries), QStringList());
    }

    void whatIsDrawn()
    {
        const auto first = drawn(svgWith("front", 300), byThisProgram());
        QVERIFY2(first, first ? "" : first.error().toString().c_str());
        QVERIFY(first->size() < largestPicture);
        const auto picture = pictureOf(first);
        QCOMPARE(picture.columns, 1920);
        QCOMPARE(picture.rows, 1160);
        QCOMPARE(picture.channels, 3);
        const Colour orange{0xd5, 0x5e, 0};
        const Colour white{255, 255, 255};
        QCOMPARE(at(picture, 600, 600), orange);
        QCOMPARE(at(picture, 1200, 600), white);
        QVERIFY(coloursOfWord(picture) > 4); // letters have soft edges
        QCOMPARE(at(pictureOf(drawn(svgWith("front", 600), byThisProgram())), 1200, 600), orange);
        const auto wordless = drawn(svgWith("", 300), byThisProgram());
        QCOMPARE(coloursOfWord(pictureOf(wordless)), std::size_t(1));
        QCOMPARE(drawn(svgWith("front", 300), byThisProgram()).value(), *first);
    }

    /// Labels are never left out in silence.
    void withoutFonts()
    {
        const QString none = m_folder.filePath("no-fonts.conf");
        write(none, "<?xml version=\"1.0\"?>\n<fontconfig></fontconfig>\n");
        Drawing drawing = byThisProgram();
        drawing.variables = {{"FONTCONFIG_FILE", none.toStdString()}};
        const auto refused = drawn(svgWith("front", 300), drawing);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains("fonts-dejavu-core"), refused.error().message.c_str());
    }

    void whatGoesWrong_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("says why") << QByteArray("echo 'snac: error: no \x1b[31mink' >&2; exit 1")
                                  << QByteArray("cannot be drawn as PNG: no \\u001b[31mink");
        QTest::newRow("says nothing") << QByteArray("exit 3") << QByteArray("ended with code 3");
        QTest::newRow("dies") << QByteArray("kill -SEGV $$") << QByteArray("signal 11");
        QTest::newRow("draws nothing") << QByteArray("exit 0") << QByteArray("front.png");
        QTest::newRow("too large") << QByteArray("truncate -s 5M \"$3\"") << QByteArray("larger than");
        QTest::newRow("a link") << QByteArray("ln -s /etc/passwd \"$3\"") << QByteArray("front.png");
        QTest::newRow("a pipe") << QByteArray("mkfifo \"$3\"") << QByteArray("front.png");
    }

    void whatGoesWrong()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, said);
        const auto refused = drawn(svgWith("front", 300), by("odd", script));
        QVERIFY(!refused);
        const std::string message = refused.error().toString();
        QVERIFY2(message.contains(said.constData()), message.c_str());
    }

    void whatTakesTooLong()
    {
        Drawing slow = by("slow", "exec sleep 600");
        slow.timeLimit = std::chrono::milliseconds(1);
        const auto refused = drawn(svgWith("front", 300), slow);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains("longer than"), refused.error().message.c_str());
        snac::RunControl cancelled;
        cancelled.cancel();
        const auto stopped = drawnPng(root(), svgWith("front", 300), cancelled, by("slow", "exec sleep 600"));
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, snac::ErrorKind::Cancelled);
    }

    void aFolderThatCannotBeWritten()
    {
        QTemporaryDir other;
        QDir(other.path()).mkdir(".snac-jobs");
        write(other.filePath(".snac-jobs/tmp"), "no folder");
        const auto opened = RootFolder::open(other.path().toStdString());
        const auto refused = drawnPng(*opened, svgWith("front", 300), m_control, byThisProgram());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, snac::ErrorKind::Transient);
    }
};

QTEST_GUILESS_MAIN(TestFrontPicture)
#include "tst_front_picture.moc"
