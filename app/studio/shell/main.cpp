// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages.h"
#include "main_window.h"
#include "tour.h"
#include "unix_signals.h"

#include "snac/base/atomic_file.h"
#include "snac/base/log.h"
#include "snac/studio/pages/page_keys.h"
#include "snac/widgets/icons.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QSize>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>
#include <QTranslator>

#include <clocale>
#include <cstdlib>

using namespace snac::studio;

namespace {

constexpr int wrongUsage = 2; // as `snac` does

struct Arguments
{
    QString file;
    bool start = false;
    QString tourFolder;
    QSize tourSize{1440, 900};
    std::optional<Style> style;
    QString language; ///< empty: as the user chose in the window
};

QString translated(const char* text)
{
    return QCoreApplication::translate("main", text);
}

[[noreturn]] void refuse(const QString& message)
{
    QTextStream(stderr) << message << '\n' << translated("Try 'snac-studio --help'.") << '\n';
    std::exit(wrongUsage);
}

Arguments parse(const QStringList& list)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        translated("Hardware-aware neural architecture codesign for FPGAs: the window."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"),
                                 translated("A study (STUDY.yaml) or its results (FILE.snac)."),
                                 QStringLiteral("[STUDY.yaml|FILE.snac]"));
    parser.addOption(
        {QStringLiteral("start"), translated("Start the study, or resume it, as soon as it is open.")});
    parser.addOption({QStringLiteral("tour"),
                      translated("Render every page, with a small real study in it, to PNG files in DIR."),
                      QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("tour-size"),
                      translated("Size of the window on the tour (default: 1440x900)."),
                      QStringLiteral("WxH")});
    parser.addOption({QStringLiteral("style"), translated("light, dark or auto (as the desktop)."),
                      QStringLiteral("STYLE")});
    parser.addOption(
        {QStringLiteral("language"),
         translated("Language of the window: %1 or auto (as the desktop). Default: as chosen in the window.")
             .arg(languageList()),
         QStringLiteral("LANGUAGE")});
    if (!parser.parse(list)) {
        refuse(parser.errorText());
    }
    if (parser.isSet(QStringLiteral("help"))) {
        QTextStream(stdout) << parser.helpText();
        std::exit(0);
    }
    if (parser.isSet(QStringLiteral("version"))) {
        QTextStream(stdout) << "snac-studio " SNAC_FULL_VERSION "\n";
        std::exit(0);
    }
    if (parser.positionalArguments().size() > 1) {
        refuse(translated("One file at a time."));
    }
    Arguments arguments;
    arguments.file = parser.positionalArguments().value(0);
    arguments.start = parser.isSet(QStringLiteral("start"));
    arguments.tourFolder = parser.value(QStringLiteral("tour"));
    if (parser.isSet(QStringLiteral("tour-size"))) {
        const QStringList sides = parser.value(QStringLiteral("tour-size")).split(QLatin1Char('x'));
        arguments.tourSize = {sides.value(0).toInt(), sides.value(1).toInt()};
        if (sides.size() != 2 || arguments.tourSize.width() < 640 || arguments.tourSize.height() < 360 ||
            arguments.tourSize.width() > 8192 || arguments.tourSize.height() > 8192) {
            refuse(translated("--tour-size takes a width and a height in pixels: 1280x720."));
        }
    }
    if (parser.isSet(QStringLiteral("style"))) {
        arguments.style = styleFromName(parser.value(QStringLiteral("style")));
        if (!arguments.style) {
            refuse(translated("--style takes light, dark or auto."));
        }
    }
    if (parser.isSet(QStringLiteral("language"))) {
        arguments.language = parser.value(QStringLiteral("language"));
        if (!isLanguage(arguments.language) && arguments.language != QLatin1String("auto")) {
            refuse(translated("--language takes %1 or auto.").arg(languageList()));
        }
    }
    if (!arguments.file.isEmpty() && !QFileInfo::exists(arguments.file)) {
        refuse(translated("%1: no such file").arg(arguments.file));
    }
    return arguments;
}

/// What the user chose in the View menu; a file of settings may hold anything.
QString chosenLanguage(const QSettings& settings)
{
    const QString code = settings.value(languageSetting).toString();
    return isLanguage(code) ? code : QStringLiteral("auto");
}

/// The texts of the window and of what Qt and the editor bring along. Numbers are not touched: the default
/// locale of Qt stays what it is, and that of the C library, which QApplication takes from the environment,
/// must write a point into files.
void setLanguage(QApplication& application, const QString& name)
{
    std::setlocale(LC_NUMERIC, "C");
    const QString code = name == QLatin1String("auto") ? languageFor(QLocale::system().uiLanguages()) : name;
    if (!QFileInfo::exists(QStringLiteral(":/snac/translations/snac-studio_%1.qm").arg(code))) {
        return; // English, which has no file, or a build without Qt LinguistTools, which speaks nothing else
    }
    const QLocale locale(code);
    const QString ofQt = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    const std::pair<QString, QString> catalogues[] = {
        {QStringLiteral("qtbase"), ofQt},
        {QStringLiteral("qscintilla"), ofQt},
        {QStringLiteral("snac-studio"), QStringLiteral(":/snac/translations")}};
    for (const auto& [catalogue, folder] : catalogues) {
        auto* translator = new QTranslator(&application);
        if (translator->load(locale, catalogue, QStringLiteral("_"), folder)) {
            QCoreApplication::installTranslator(translator);
        } else {
            delete translator; // not installed on this machine: those texts stay English
        }
    }
}

/// Opens what was asked for and starts it where asked.
void open(MainWindow& window, const Arguments& arguments, bool firstStart)
{
    if (arguments.file.isEmpty()) {
        window.restoreLastDocument();
        if (firstStart && !arguments.start) {
            window.showPage(page::welcome);
        }
        if (arguments.start && window.session()->isBusy()) { // the study of the last session is being read
            QObject::connect(
                window.session(), &StudySession::opened, &window,
                [&window](const SummaryPtr& summary) {
                    if (summary->interrupted) {
                        window.resumeStudy();
                    } else {
                        window.startStudy();
                    }
                },
                Qt::SingleShotConnection);
        } else if (arguments.start) {
            window.startStudy();
        }
        return;
    }
    if (arguments.start) {
        // A .snac file is read on the worker thread; it is resumed when it is there.
        QObject::connect(
            window.session(), &StudySession::opened, &window,
            [&window](const SummaryPtr& summary) {
                if (summary->interrupted) {
                    window.resumeStudy();
                }
            },
            Qt::SingleShotConnection);
    }
    const bool isOpen = window.openFile(arguments.file);
    window.restoreOtherEdits();
    if (isOpen && arguments.start && window.currentPage() == page::setup) {
        window.startStudy();
    }
}

QtMessageHandler toTerminal = nullptr;

/// What runs do, and what Qt complains of, for those who have to find out what went wrong. Without a place
/// for it the window works as well.
void keepLog()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    if (!snac::openLog(
            QFile::encodeName(folder + QStringLiteral("/snac-studio/log/snac-studio.log")).toStdString())) {
        return;
    }
    snac::logLine(snac::LogLevel::Info, "snac-studio " SNAC_FULL_VERSION);
    toTerminal =
        qInstallMessageHandler([](QtMsgType type, const QMessageLogContext& context, const QString& text) {
            if (type != QtDebugMsg && type != QtInfoMsg) {
                snac::logLine(snac::LogLevel::Warning, text.toStdString());
            }
            if (toTerminal) {
                toTerminal(type, context, text);
            }
        });
}

} // namespace

int main(int argc, char** argv)
{
    snac::reportOversizeWrites();
    QStringList list;
    for (int i = 0; i < argc; ++i) {
        list << QString::fromLocal8Bit(argv[i]);
    }
    QCoreApplication::setApplicationName(QStringLiteral("snac-studio"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SNAC_VERSION));
    const Arguments arguments = parse(list); // before QApplication: help needs no display

    QApplication application(argc, argv);
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("snac-studio"),
                       QStringLiteral("snac-studio"));
    setLanguage(application, arguments.language.isEmpty() ? chosenLanguage(settings) : arguments.language);
    QApplication::setApplicationDisplayName(QStringLiteral("SNAC Studio"));
    QGuiApplication::setDesktopFileName(QStringLiteral("snac-studio"));
    application.setWindowIcon(snac::widgets::applicationIcon());
    Appearance appearance;
    if (!arguments.tourFolder.isEmpty()) {
        return runTour(arguments.tourFolder, appearance, arguments.tourSize);
    }
    keepLog();
    appearance.setStyle(arguments.style.value_or(
        styleFromName(settings.value(QStringLiteral("window/style")).toString()).value_or(Style::Auto)));
    const auto environment = std::make_shared<snac::hardware::EnvironmentInUse>(
        snac::hardware::readEnvironment(snac::hardware::findFolders()));
    const bool firstStart = !settings.contains(QStringLiteral("window/page"));
    MainWindow window({environment, &settings, &appearance, nullptr, {}, {}});
    UnixSignals unixSignals;
    int ended = 0;
    QObject::connect(&unixSignals, &UnixSignals::endRequested, &window, [&](int signal) {
        ended = 128 + signal; // as shells tell it
        window.endBySignal();
    });
    window.show();
    if (qEnvironmentVariableIsSet("SNAC_STUDIO_REPORT_START")) {
        // Told when the first frame is painted and events are handled; the test of the start-up time waits
        // for it.
        QTimer::singleShot(0, &window, [] { QTextStream(stderr) << "window shown" << Qt::endl; });
    }
    open(window, arguments, firstStart);
    int code = QApplication::exec();
    code = code == 0 ? ended : code;
    if (!window.shutdown()) {
        // The worker is inside a library that cannot be stopped. The study file is complete at any moment.
        std::_Exit(code);
    }
    return code;
}
